package org.shouze.hearing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.documents.FileKind;
import org.shouze.documents.Incoming;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.Members;
import org.shouze.organization.PersonId;
import org.shouze.protection.SealedFiles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of the room: what other rooms ask the person concerned, and what he answered. They hear of an answer by
 * {@link PersonAnswered}. Only for confidential matters; officers come in as members of the matter.
 */
@Component
public class Hearings {

    private final HearingTable table;
    private final SealedFiles files;
    private final Matters matters;
    private final Members members;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Hearings(HearingTable table, SealedFiles files, Matters matters, Members members, Audit audit,
            ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.files = files;
        this.matters = matters;
        this.members = members;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Lays something before the person concerned. It stays open until it is answered or withdrawn, also past its due time.
     *
     * @throws IllegalArgumentException if the matter is not a confidential one
     */
    @Transactional
    public HearingId ask(NewHearing asked, Actor by) {
        if (!matters.get(asked.matter()).confidential()) {
            throw new IllegalArgumentException("the person concerned is heard in confidence: " + asked.matter());
        }
        var id = new HearingId(matters.newId().value());
        table.add(id, asked, clock.instant(), by.name());
        record(asked.matter(), id, "hearing.asked", asked.kind().name(), by);
        return id;
    }

    /** Asks no longer, for instance because the term is over or somebody else goes on with it. */
    @Transactional
    public void withdraw(HearingId id, Actor by) {
        var hearing = get(id);
        if (!table.leaveOpen(id, HearingView.Status.WITHDRAWN)) {
            throw new NotWaitingForAnAnswer();
        }
        record(hearing.matter(), id, "hearing.withdrawn", null, by);
    }

    /**
     * What this matter asked so far counts no more, answered or not: whoever asked was not free to. It stays to be read,
     * marked as void, by officers and by the person concerned.
     */
    @Transactional
    public void annul(MatterId matter, Actor by) {
        table.annul(matter);
        audit.changed(by, "hearing.annulled", "matter:" + matter, null);
        matters.note(matter, by, "act.hearing.annulled", null);
    }

    /** @throws NotFound if there is none */
    public HearingView get(HearingId id) {
        return table.get(id).orElseThrow(() -> new NotFound(id));
    }

    /** Oldest first. */
    public List<HearingView> of(MatterId matter) {
        return table.of(matter);
    }

    /** The same for an officer. @throws NotFound for everybody who is no member of the matter */
    public List<HearingView> of(MatterId matter, Actor by) {
        demandMember(matter, by);
        return of(matter);
    }

    /**
     * With its words; the reading is recorded.
     *
     * @throws NotFound for everybody who is no member of its matter
     */
    @Transactional
    public Heard read(HearingId id, Actor by) {
        var heard = table.heard(id).orElseThrow(() -> new NotFound(id));
        demandMember(heard.hearing().matter(), by);
        audit.read(by, "matter:" + heard.hearing().matter(), "purpose.hearing");
        return heard;
    }

    /** For rooms that go on with what was said in a step of their own, which records the reading itself. */
    public Heard words(HearingId id) {
        return table.heard(id).orElseThrow(() -> new NotFound(id));
    }

    /**
     * Takes an answer from paper: typed in by an officer, written before two witnesses, with its scan.
     *
     * @param scan of the paper, kept sealed
     */
    @Transactional
    public void enter(HearingId id, Paper paper, Incoming scan, Actor by) {
        var hearing = get(id);
        demandMember(hearing.matter(), by);
        if (scan == null) {
            throw new ScanMissing();
        }
        var given = new Given(paper.outcome(), paper.statements(), paper.writtenAt(), PersonId.of(by), paper.witnesses());
        demand(hearing, given);
        var kept = new Scan(UUID.randomUUID(), scan.name(), scan.kind());
        files.keep(kept.id(), kept.said(id), scan.content());
        take(hearing, given, kept, null, by);
    }

    /** The scan of an answer; the reading is recorded. @throws org.shouze.protection.ContentBroken if it was altered */
    @Transactional
    public ScanFile scan(HearingId id, Actor by) {
        var hearing = get(id);
        demandMember(hearing.matter(), by);
        if (hearing.answer() == null || hearing.answer().scan() == null) {
            throw new NotFound("scan of " + id);
        }
        audit.read(by, "matter:" + hearing.matter(), "purpose.hearing.scan");
        var scan = hearing.answer().scan();
        return new ScanFile(scan.name(), scan.kind(), files.open(scan.id(), scan.said(id)));
    }

    public record ScanFile(String name, FileKind kind, byte[] content) {}

    /** By the person concerned himself. */
    void answer(HearingView hearing, Given given, PassId pass, Actor by) {
        demand(hearing, given);
        take(hearing, given, null, pass, by);
    }

    void demandMember(MatterId matter, Actor by) {
        if (!members.include(matter, PersonId.of(by))) {
            throw new NotFound(matter);
        }
    }

    private void demand(HearingView view, Given given) {
        new Hearing(view.id(), view.matter(), view.kind(), view.concerned(), view.askedAt(), view.status())
                .demand(given, clock.instant(), person -> members.isExcluded(view.matter(), person));
    }

    private void take(HearingView hearing, Given given, Scan scan, PassId pass, Actor by) {
        if (!table.leaveOpen(hearing.id(), HearingView.Status.ANSWERED)) {
            throw new NotWaitingForAnAnswer();
        }
        table.add(hearing.id(), given, clock.instant(), given.onPaper() ? by.name() : null, scan, pass);
        record(hearing.matter(), hearing.id(), "hearing.answered", given.outcome().name(), by);
        events.publishEvent(new PersonAnswered(hearing.matter(), hearing.id(), hearing.kind(), given.outcome()));
    }

    private void record(MatterId matter, HearingId id, String act, String detail, Actor by) {
        audit.changed(by, act, "hearing:" + id, detail);
        matters.note(matter, by, "act." + act, null);
    }

    /**
     * What stands on the paper.
     *
     * @param statements points of a defence, else one; the annotation of a refusal
     * @param witnesses  two, neither of them the one who types it in nor the person concerned
     */
    public record Paper(Outcome outcome, List<String> statements, Instant writtenAt, List<PersonId> witnesses) {}
}
