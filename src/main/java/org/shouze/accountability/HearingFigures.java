package org.shouze.accountability;

import java.util.List;

import org.shouze.matter.GuardedFigures;
import org.springframework.stereotype.Component;

/** Hearing before decision: without it, or his refusal on record, nothing is decided. */
@Component
class HearingFigures implements GuardedFigures {

    private final YearSoFar year;

    HearingFigures(YearSoFar year) {
        this.year = year;
    }

    @Override
    public String name() {
        return "hearing";
    }

    @Override
    public Table asTheMonthBegan() {
        return year.table("""
                select heard, ruled_at from accountability_case where ruled_at >= :year and ruled_at < :until""", List.of(Heard.HEARD, Heard.REFUSED));
    }
}
