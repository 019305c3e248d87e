package org.shouze.accountability;

import java.util.List;

import org.shouze.matter.GuardedFigures;
import org.springframework.stereotype.Component;

/** How appeals ended. */
@Component
class AppealFigures implements GuardedFigures {

    private final YearSoFar year;

    AppealFigures(YearSoFar year) {
        this.year = year;
    }

    @Override
    public String name() {
        return "appeals";
    }

    @Override
    public Table asTheMonthBegan() {
        return year.table("""
                select ended_as, ended_at from accountability_appeal where ended_at >= :year and ended_at < :until""", List.of(AppealEnd.values()));
    }
}
