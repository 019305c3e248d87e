package org.shouze.accountability;

import static org.shouze.accountability.InterviewColumns.at;
import static org.shouze.accountability.InterviewColumns.instant;
import static org.shouze.accountability.InterviewColumns.person;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.shouze.audit.Audit;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.organization.People;
import org.shouze.organization.PersonId;
import org.shouze.organization.UnitKind.Level;
import org.shouze.protection.Mask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 约谈函询台账: the lines of those who take part; numbers for leaders, and no number that points at somebody. */
@Component
public class InterviewLedger {

    private static final int PAGE = 20;
    private static final int FEW = 3;

    private final JdbcClient jdbc;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    InterviewLedger(JdbcClient jdbc, People people, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Newest first; the reading is recorded. @param before page on from this one, or null */
    @Transactional
    public Page of(Acting reader, UUID before) {
        var rows = jdbc.sql("""
                select i.* from accountability_interview i where exists (select 1 from matter_member m
                    where m.matter_id = i.id and m.person_id = ? and m.until is null)
                """ + (before == null ? "" : "and i.id < ? ") + "order by i.id desc limit " + (PAGE + 1))
                .params(before == null ? List.of(reader.person().value()) : List.of(reader.person().value(), before))
                .query((row, n) -> new Row(new MatterId(row.getObject("id", UUID.class)), row.getString("number"),
                        InterviewKind.valueOf(row.getString("kind")), person(row, "subject"),
                        InterviewStatus.valueOf(row.getString("status")), instant(row, "due"), instant(row, "proposed_at"),
                        row.getString("proposer_name"))).list();
        var shown = rows.subList(0, Math.min(PAGE, rows.size()));
        audit.read(reader.actor(), "interviews", "purpose.accountability.interviews");
        var known = people.get(shown.stream().map(Row::subject).toList());
        return new Page(shown.stream().map(row -> new Line(row.id(), row.number(), row.kind(),
                known.get(row.subject()).name(), row.status(), row.due(), row.proposedAt(), row.proposedBy())).toList(),
                rows.size() > PAGE ? shown.get(PAGE - 1).id().value() : null);
    }

    /** May this one see the numbers: from a seat of the school or of the discipline commission. */
    public boolean mayCount(Acting reader) {
        return reader.whole().stream().map(held -> held.seat()).anyMatch(seat -> seat.post().business()
                && (seat.unit().kind().level() == Level.SCHOOL || seat.post().code().startsWith("DISCIPLINE_")));
    }

    /**
     * What was proposed in the twelve months before this month began; the same all month, as the figures of clues, so that
     * no two views can be subtracted. By kind, with null for fewer than three; a later refusal changes no number.
     */
    @Transactional(readOnly = true)
    public Counts counts() {
        var on = LocalDate.now(clock).withDayOfMonth(1);
        var byKind = new EnumMap<InterviewKind, Long>(InterviewKind.class);
        Arrays.stream(InterviewKind.values()).forEach(kind -> byKind.put(kind, null));
        jdbc.sql("""
                select kind, count(*) as cases from accountability_interview
                where proposed_at >= ? and proposed_at < ? group by kind""").params(begin(on.minusMonths(12)), begin(on))
                .query(row -> {
                    byKind.put(InterviewKind.valueOf(row.getString("kind")), told(row.getLong("cases")));
                });
        return new Counts(on, byKind);
    }

    private OffsetDateTime begin(LocalDate day) {
        return at(day.atStartOfDay(clock.getZone()).toInstant());
    }

    private static Long told(long cases) {
        return cases < FEW ? null : cases;
    }

    private record Row(MatterId id, String number, InterviewKind kind, PersonId subject, InterviewStatus status, Instant due,
            Instant proposedAt, String proposedBy) {}

    /** @param on the day they stand for, from its first minute */
    public record Counts(LocalDate on, Map<InterviewKind, Long> byKind) {}

    /** @param next where the next page begins, or null */
    public record Page(List<Line> lines, UUID next) {}

    public record Line(MatterId id, String number, InterviewKind kind, String subject, InterviewStatus status, Instant due,
            Instant proposedAt, String proposedBy) {

        public String maskedSubject() {
            return Mask.name(subject);
        }
    }
}
