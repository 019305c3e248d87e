package org.shouze.discipline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.shouze.NotFound;
import org.shouze.documents.Attachment;
import org.shouze.documents.Attachments;
import org.shouze.identity.Acting;
import org.shouze.matter.Matter;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.Members;
import org.shouze.organization.People;
import org.shouze.organization.PersonId;
import org.shouze.protection.Mask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The whole record of a confidential matter in one line of time, for its members. Each reading is recorded. */
@Component
@Transactional
public class CaseRecord {

    /** @param act message key; @param concerned whom it was about, or null */
    public record Line(Instant at, String name, String seat, String act, String concerned) {}

    /** @param now whether he knows of it today */
    public record Knowing(String name, String role, boolean now) {}

    /** @param ground message key */
    public record Shut(String name, String ground) {}

    /** @param state ok, now or empty */
    public record StageShown(String name, String state, LocalDate since) {}

    public record Whole(Matter matter, List<Line> lines, List<Knowing> knowing, List<Shut> shut, List<StageShown> stages,
            List<Attachment> files) {

        public long knowingNow() {
            return knowing.stream().filter(Knowing::now).map(Knowing::name).distinct().count();
        }
    }

    private static final List<List<Stage>> USUAL = List.of(List.of(Stage.RECEIVED), List.of(Stage.ASSIGNED),
            List.of(Stage.ANALYSED), List.of(Stage.IN_TALK_INQUIRY, Stage.IN_VERIFICATION, Stage.ON_HOLD));

    private final Matters matters;
    private final Members members;
    private final People people;
    private final Attachments files;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    CaseRecord(Matters matters, Members members, People people, Attachments files, Journal journal, JdbcClient jdbc,
            Clock clock) {
        this.matters = matters;
        this.members = members;
        this.people = people;
        this.files = files;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws NotFound if there is none, or he is no member: both read the same */
    public Whole of(MatterId id, Acting by, String purpose) {
        if (!members.include(id, by.person())) {
            throw new NotFound(id);
        }
        var matter = matters.get(id);
        journal.read(id, by.actor(), purpose);
        var lines = matters.timeline(id).stream().map(entry -> new Line(entry.at(), entry.name(), entry.seatName(),
                entry.act(), entry.concerned())).toList();
        var all = members.of(id);
        var out = jdbc.sql("select person_id, ground from matter_excluded where matter_id = ? order by since")
                .param(id.value()).query((row, n) -> new Shut(String.valueOf(row.getLong(1)), row.getString(2))).list();
        var names = people.get(Stream.concat(all.stream().map(Members.Member::person),
                out.stream().map(shut -> new PersonId(Long.parseLong(shut.name())))).toList());
        return new Whole(matter, lines,
                all.stream().map(member -> new Knowing(names.get(member.person()).name(), member.role(), member.isNow()))
                        .distinct().toList(),
                out.stream().map(shut -> new Shut(Mask.name(names.get(new PersonId(
                        Long.parseLong(shut.name()))).name()), shut.ground())).toList(),
                stages(id), files.of(id.value()).stream().filter(file -> !file.withdrawn()).toList());
    }

    /** The stages it came to, and those of the usual way still ahead; empty for what is no clue. */
    private List<StageShown> stages(MatterId id) {
        record Come(Stage stage, Instant since) {}
        var come = jdbc.sql("select stage, since from discipline_stage where clue = ? order by position").param(id.value())
                .query((row, n) -> new Come(Columns.one(Stage.class, row, "stage"), Columns.instant(row, "since"))).list();
        if (come.isEmpty()) {
            return List.of();
        }
        var shown = new ArrayList<StageShown>();
        var last = come.get(come.size() - 1);
        var furthest = come.stream().map(Come::stage).max(Comparator.naturalOrder()).orElseThrow();
        for (var group : USUAL) {
            var reached = come.stream().filter(one -> group.contains(one.stage())).reduce((a, b) -> b).orElse(null);
            if (reached == null && !last.stage().isOpen()) {
                continue;
            }
            var stage = reached == null ? group.get(0) : reached.stage();
            shown.add(new StageShown(reached == null && group.size() > 1 ? "DISPOSAL" : stage.name(),
                    group.contains(last.stage()) ? "now" : reached == null ? "" : "ok",
                    reached == null ? null : reached.since().atZone(clock.getZone()).toLocalDate()));
        }
        shown.add(new StageShown(furthest.isOpen() ? "END" : last.stage().name(), last.stage().isOpen() ? "" : "ok",
                last.stage().isOpen() ? null : last.since().atZone(clock.getZone()).toLocalDate()));
        return shown;
    }
}
