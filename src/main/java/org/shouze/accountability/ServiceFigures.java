package org.shouze.accountability;

import java.util.List;

import org.shouze.matter.GuardedFigures;
import org.springframework.stereotype.Component;

/** Decisions that reached whom they concern, with proof (送达回证): of cases and of appeals. */
@Component
class ServiceFigures implements GuardedFigures {

    private final YearSoFar year;

    ServiceFigures(YearSoFar year) {
        this.year = year;
    }

    @Override
    public String name() {
        return "service";
    }

    @Override
    public Table asTheMonthBegan() {
        return year.table("""
                select served_way, served_at from accountability_case where served_at >= :year and served_at < :until
                union all
                select served_way, served_at from accountability_appeal where served_at >= :year and served_at < :until""", List.of(Service.Way.values()));
    }
}
