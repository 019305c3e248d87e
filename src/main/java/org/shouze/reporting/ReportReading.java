package org.shouze.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.matter.ReadingScope;
import org.shouze.notification.Messages;
import org.shouze.organization.People;
import org.shouze.organization.Person;
import org.shouze.organization.PersonId;
import org.shouze.organization.SeatId;
import org.shouze.organization.Seats;
import org.shouze.organization.UnitKind;
import org.shouze.protection.Mask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A report as somebody reads it who has no task with it: along the units' paths, the people in it masked. */
@Component
public class ReportReading {

    private final Reports reports;
    private final Corrections corrections;
    private final Rounds rounds;
    private final Plans plans;
    private final People people;
    private final Seats seats;
    private final Messages messages;
    private final Audit audit;
    private final JdbcClient jdbc;

    ReportReading(Reports reports, Corrections corrections, Rounds rounds, Plans plans, People people, Seats seats,
            Messages messages, Audit audit, JdbcClient jdbc) {
        this.reports = reports;
        this.corrections = corrections;
        this.rounds = rounds;
        this.plans = plans;
        this.people = people;
        this.seats = seats;
        this.messages = messages;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /**
     * Reading whom it names is recorded, masked or not.
     *
     * @param number the version whose people are shown, or null for the current one
     * @throws NotFound if there is none, or not for this person
     */
    @Transactional
    public Reading open(MatterId id, Integer number, Acting by) {
        return open(id, number, by, null);
    }

    /**
     * The same with full names.
     *
     * @throws ReasonMissing if it is not said why
     */
    @Transactional
    public Reading unmask(MatterId id, Integer number, String reason, Acting by) {
        if (reason == null || reason.isBlank()) {
            throw new ReasonMissing();
        }
        return open(id, number, by, reason.strip());
    }

    /** @throws NotFound if there is none, or not for this person */
    public ReportView view(MatterId id, Acting by) {
        var report = reports.get(id);
        if (!ReadingScope.of(by).covers(report.unitPath())) {
            throw new NotFound(id);
        }
        return report;
    }

    private Reading open(MatterId id, Integer number, Acting by, String reason) {
        var report = view(id, by);
        var versions = reports.versions(id);
        var shown = versions.stream().filter(v -> v.number() == (number == null ? report.version() : number))
                .findFirst();
        if (number != null && shown.isEmpty()) {
            throw new NotFound(id + "/" + number);
        }
        var who = seesWho(by);
        var named = shown.filter(v -> who).map(v -> named(v, by.actor(), reason)).orElse(List.of());
        var sent = messages.about(List.of(Reminders.topic(id))).getOrDefault(Reminders.topic(id), List.of());
        return new Reading(report, word(report), exemption(report), holders(report.keeper()),
                holders(report.checker()), versions, shown.orElse(null), who, named, reason != null, corrections.of(id),
                reminders(sent), mayCorrect(report, by.actor()));
    }

    private boolean mayCorrect(ReportView report, Actor by) {
        return ReportStatus.CORRECTABLE.contains(report.status()) && corrections.mayPropose(report, by)
                && corrections.openOf(report.id()).isEmpty();
    }

    /** Leaders of the school get numbers, units and who answers for them, not who is followed up. */
    private static boolean seesWho(Acting by) {
        return by.whole().stream().anyMatch(held -> held.seat().unit().kind().level() != UnitKind.Level.SCHOOL);
    }

    private List<Group> named(ReportVersion version, Actor by, String reason) {
        var ids = version.named().all().stream().map(PersonId::new).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        audit.read(by, "report:" + version.report(), reason == null ? "reporting.masked" : reason);
        var persons = people.get(ids);
        var groups = new ArrayList<Group>();
        kinds(version.named()).forEach((kind, members) -> {
            if (!members.isEmpty()) {
                groups.add(new Group(kind, members.stream().map(PersonId::new).map(persons::get)
                        .filter(p -> p != null)
                        .map(p -> shown(p, version.named().detail(p.id().value()), reason != null)).toList()));
            }
        });
        return groups;
    }

    private static Map<String, List<Long>> kinds(Named named) {
        var kinds = new LinkedHashMap<String, List<Long>>();
        kinds.put("suspected", named.suspected());
        kinds.put("fever", named.fever());
        kinds.put("otherSymptoms", named.otherSymptoms());
        kinds.put("observed", named.observed());
        kinds.put("released", named.released());
        kinds.put("returned", named.returned());
        kinds.put("gone", named.gone());
        return kinds;
    }

    private static Somebody shown(Person person, Detail detail, boolean full) {
        return full ? new Somebody(person.name(), person.className(), person.phone(), detail)
                : new Somebody(Mask.name(person.name()), person.className(), Mask.phone(person.phone()), detail);
    }

    private List<Reminder> reminders(List<Messages.Message> sent) {
        var receivers = people.get(sent.stream().map(Messages.Message::to).collect(Collectors.toSet()));
        return sent.stream().map(m -> new Reminder(m, receivers.containsKey(m.to())
                ? receivers.get(m.to()).name() : null)).toList();
    }

    private List<Seats.Holder> holders(SeatId seat) {
        return seats.holders(List.of(seat)).getOrDefault(seat, List.of());
    }

    private String exemption(ReportView report) {
        return report.status() != ReportStatus.EXEMPT ? null
                : jdbc.sql("select exempt_reason from reporting_expected where id = ?").param(report.id().value())
                        .query(String.class).optional().orElse(null);
    }

    private String word(ReportView report) {
        return rounds.of(report.day()).map(r -> plans.get(r.plan()).observation()).orElse("");
    }

    /**
     * @param observation the plan's word for it
     * @param exemption   why it is not owed, or null
     * @param versions    oldest first
     * @param shown       the version whose people and remarks are shown, or null before it is filed
     * @param who         may this reader see who is named and what was remarked, or numbers only?
     * @param people      by what they are named for
     * @param reminders   newest first
     */
    public record Reading(ReportView report, String observation, String exemption, List<Seats.Holder> keepers,
            List<Seats.Holder> checkers, List<ReportVersion> versions, ReportVersion shown, boolean who,
            List<Group> people, boolean unmasked, List<CorrectionView> corrections, List<Reminder> reminders,
            boolean mayCorrect) {

        /** Its version before the shown one, or null. */
        public ReportVersion before() {
            return shown == null || shown.number() == 1 ? null : versions.get(shown.number() - 2);
        }
    }

    /** @param kind what they are named for, as in {@link Named} */
    public record Group(String kind, List<Somebody> people) {}

    public record Somebody(String name, String className, String phone, Detail detail) {}

    public record Reminder(Messages.Message message, String to) {}
}
