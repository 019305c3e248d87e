package org.shouze.portal.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.shouze.cockpit.Count;
import org.shouze.cockpit.Tables;

/** What other systems are answered; described in {@code portal/openapi.json}, whose names never change. */
final class Answers {

    private Answers() {}

    /** @param level SCHOOL, OFFICE, COLLEGE, BRANCH, GROUP or GRID */
    record Unit(long id, String code, String name, String level, Long parent) {

        static Unit of(org.shouze.organization.Unit unit) {
            return new Unit(unit.id().value(), unit.code(), unit.name(), unit.kind().level().name(),
                    unit.parent() == null ? null : unit.parent().value());
        }
    }

    /** @param percent with one digit behind the point; null of a count, and where nothing could count */
    record Value(long counted, long base, BigDecimal percent) {

        static Value of(Count count, boolean share) {
            return new Value(count.counted(), count.base(), !share || count.percent() == null ? null
                    : new BigDecimal(Tables.tenths(count.percent())));
        }
    }

    /** @param kind SHARE or COUNT */
    record Figure(String name, String label, String kind, Value now, Value before) {}

    record Figures(Unit unit, String period, LocalDate first, LocalDate last, Instant at, List<Figure> figures) {}

    /** @param trend by day, where its rows have days; @param units right below, of those that head the cockpit */
    record FigureDetail(Unit unit, String period, LocalDate first, LocalDate last, Instant at, Figure figure,
            String formula, String source, List<OfDay> trend, List<OfUnit> units) {}

    record OfDay(LocalDate day, Value value) {}

    record OfUnit(Unit unit, Value value) {}

    /** @param many of the whole list; @param next to page on by, or null at the end */
    record Rows(Unit unit, String figure, String part, Instant at, long many, List<Row> rows, String next) {}

    /** @param state in words; @param amount for how much it counts, of a duration the minutes; @param due or null */
    record Row(String number, Unit unit, String state, long amount, Instant due) {}

    /** @param next to page on by, or null at the end */
    record Units(List<Unit> units, Long next) {}
}
