package org.shouze.accountability;

import java.util.List;

import org.shouze.matter.GuardedFigures;
import org.springframework.stereotype.Component;

/** 监督执纪“四种形态”: how many persons were answered to in each this year. Each form is counted apart. */
@Component
class FourForms implements GuardedFigures {

    private final YearSoFar year;

    FourForms(YearSoFar year) {
        this.year = year;
    }

    @Override
    public String name() {
        return "fourForms";
    }

    @Override
    public boolean heads() {
        return true;
    }

    @Override
    public Table asTheMonthBegan() {
        return year.table("""
                select form, decided_at from accountability_case
                where form is not null and decided_at >= :year and decided_at < :until
                union all
                select 'FIRST', held_at from accountability_interview where held_at >= :year and held_at < :until""",
                List.of(Form.values()));
    }
}
