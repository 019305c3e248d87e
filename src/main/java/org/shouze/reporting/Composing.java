package org.shouze.reporting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.shouze.matter.MatterId;
import org.shouze.organization.SeatId;
import org.shouze.organization.Seats;
import org.shouze.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts together what a total is made of right now: accepted reports, or signed totals of the level below. */
@Component
class Composing {

    private final JdbcClient jdbc;
    private final TotalRows totals;
    private final Seats seats;

    Composing(JdbcClient jdbc, TotalRows totals, Seats seats) {
        this.jdbc = jdbc;
        this.totals = totals;
        this.seats = seats;
    }

    private record Missing(MatterId id, UnitId unit, String name, SeatId answersForIt, int expected) {}

    Composition of(TotalRow total) {
        return total.rung() == Rung.COLLEGE ? ofReports(total) : ofTotals(total);
    }

    private Composition ofReports(TotalRow total) {
        var parts = jdbc.sql("""
                select e.id part, e.version part_version, e.unit_name, e.late as was_late, v.*
                from reporting_expected e join reporting_version v on v.report = e.id and v.number = e.version
                where e.round = ? and e.line = ? and e.college = ? and e.status in ('ACCEPTED', 'CONSOLIDATED')
                order by e.unit_code""").params(total.round(), total.line(), total.unit().value())
                .query((rs, i) -> {
                    var answer = Answer.valueOf(rs.getString("answer"));
                    return new TotalPart(Columns.matter(rs, "part"), rs.getInt("part_version"),
                            rs.getString("unit_name"), answer, Tally.of(answer, rs.getBoolean("was_late")),
                            Columns.figures(rs));
                }).list();
        var missing = jdbc.sql("""
                select id, unit, unit_name, case when status = 'FILED' then checker_seat else keeper_seat end seat
                from reporting_expected where round = ? and line = ? and college = ?
                    and status in ('DUE', 'DRAFT', 'FILED', 'RETURNED', 'MISSED') order by unit_code""")
                .params(total.round(), total.line(), total.unit().value())
                .query((rs, i) -> new Missing(Columns.matter(rs, "id"), new UnitId(rs.getLong("unit")),
                        rs.getString("unit_name"), new SeatId(rs.getLong("seat")), 1)).list();
        int exempt = jdbc.sql("""
                select count(*) from reporting_expected where round = ? and line = ? and college = ?
                    and status = 'EXEMPT'""").params(total.round(), total.line(), total.unit().value())
                .query(Integer.class).single();
        return new Composition(parts, named(missing), Tally.exempted(exempt));
    }

    private Composition ofTotals(TotalRow total) {
        var below = totals.of(total.round(), total.rung().below(), total.line());
        var parts = new ArrayList<TotalPart>();
        var missing = new ArrayList<Missing>();
        for (var part : below) {
            if (part.version() > 0) {
                parts.add(signed(part));
            } else {
                var seat = part.status() == TotalStatus.PREPARED ? part.signer() : part.consolidator();
                missing.add(new Missing(part.id(), part.unit(), part.unitName(), seat, count(part, "<>")));
            }
        }
        return new Composition(parts, named(missing), Tally.exempted(exemptOutside(total, below)));
    }

    private TotalPart signed(TotalRow part) {
        return jdbc.sql("select * from reporting_total_version where total = ? and number = ?")
                .params(part.id().value(), part.version()).query((rs, i) -> new TotalPart(part.id(), part.version(),
                        part.unitName(), null, Columns.tally(rs), Columns.figures(rs))).single();
    }

    /** Exempt reports that no signed part below has counted. */
    private int exemptOutside(TotalRow total, Collection<TotalRow> below) {
        int all = jdbc.sql("""
                select count(*) from reporting_expected where round = ? and (line = ? or 'ALL' = ?)
                    and status = 'EXEMPT'""").params(total.round(), total.line(), total.line())
                .query(Integer.class).single();
        return all - below.stream().filter(part -> part.version() > 0).mapToInt(part -> count(part, "=")).sum();
    }

    private int count(TotalRow total, String exempt) {
        return jdbc.sql("select count(*) from reporting_expected where round = ? and (line = ? or 'ALL' = ?) "
                + "and (college = ? or 'COLLEGE' <> ?) and status " + exempt + " 'EXEMPT'")
                .params(total.round(), total.line(), total.line(), total.unit().value(), total.rung().name())
                .query(Integer.class).single();
    }

    private List<TotalGap> named(List<Missing> missing) {
        Map<SeatId, List<Seats.Holder>> holders = missing.isEmpty() ? Map.of()
                : seats.holders(missing.stream().map(Missing::answersForIt).distinct().toList());
        return missing.stream().map(m -> {
            var holder = holders.getOrDefault(m.answersForIt(), List.of()).stream().findFirst();
            return new TotalGap(m.id(), m.unit(), m.name(), holder.map(Seats.Holder::name).orElse(null),
                    holder.map(Seats.Holder::phone).orElse(null), m.expected());
        }).toList();
    }
}
