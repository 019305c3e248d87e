package org.shouze.discipline;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.shouze.NotFound;
import org.shouze.documents.Attachment;
import org.shouze.documents.Attachments;
import org.shouze.identity.Acting;
import org.shouze.matter.Confidence;
import org.shouze.matter.Matter;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.Members;
import org.shouze.organization.People;
import org.shouze.organization.PersonId;
import org.shouze.protection.Mask;
import org.shouze.worklist.Stages;
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

    public record Whole(Matter matter, List<Line> lines, List<Knowing> knowing, List<Shut> shut, Stages stages,
            List<Attachment> files, Confidence confidence) {}

    private final Matters matters;
    private final Members members;
    private final People people;
    private final Attachments files;
    private final Journal journal;
    private final ClueStages stages;
    private final JdbcClient jdbc;

    CaseRecord(Matters matters, Members members, People people, Attachments files, Journal journal,
            ClueStages stages, JdbcClient jdbc) {
        this.matters = matters;
        this.members = members;
        this.people = people;
        this.files = files;
        this.journal = journal;
        this.stages = stages;
        this.jdbc = jdbc;
    }

    /** For the banner and watermark of a page; whoever calls has seen to it that he is a member. */
    public Confidence confidence(MatterId id, Acting by) {
        return members.confidence(id, by.person());
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
                stages.of(id), files.of(id.value()).stream().filter(file -> !file.withdrawn()).toList(),
                members.confidence(id, by.person()));
    }
}
