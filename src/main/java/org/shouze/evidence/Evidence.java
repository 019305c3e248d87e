package org.shouze.evidence;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.documents.Incoming;
import org.shouze.documents.Purpose;
import org.shouze.evidence.Custody.Act;
import org.shouze.evidence.Exhibit.File;
import org.shouze.evidence.Exhibit.Opened;
import org.shouze.matter.Matter;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.Members;
import org.shouze.matter.PersonIsExcluded;
import org.shouze.organization.PersonId;
import org.shouze.protection.ContentBroken;
import org.shouze.protection.SealedFiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The evidence of matters, sealed at rest. Whoever is shut out of a matter, or is no member of a confidential one, finds
 * none of it here: {@link NotFound}. Whether a taker has a conflict is decided by the room whose matter it is.
 */
@Component
public class Evidence {

    private final ExhibitTable table;
    private final CustodyChain chain;
    private final SealedFiles files;
    private final Matters matters;
    private final Members members;
    private final Audit audit;
    private final Alarm alarm;
    private final Clock clock;

    Evidence(ExhibitTable table, CustodyChain chain, SealedFiles files, Matters matters, Members members, Audit audit,
            Alarm alarm, Clock clock) {
        this.table = table;
        this.chain = chain;
        this.files = files;
        this.matters = matters;
        this.members = members;
        this.audit = audit;
        this.alarm = alarm;
        this.clock = clock;
    }

    /**
     * Puts a piece of evidence into a matter. Who puts it in has it from then on.
     *
     * @throws MatterIsClosed   if the matter takes nothing any more
     * @throws PurposeWall      if it was collected against the epidemic
     * @throws OneTakerOnly     if not two different people took it
     * @throws TakenInTheFuture if it is not yet the time it is said to be taken
     * @throws PersonIsExcluded if a taker is shut out of the matter
     * @throws TakerIsNoMember  if the matter is confidential and a taker does not know of it
     */
    @Transactional
    public Exhibit take(MatterId matter, Taking taking, Incoming file, Actor by) {
        var known = demandOpen(known(matter, by));
        taking.demandProper(clock.instant(), taking.origin() == null ? null : matters.get(taking.origin()).process());
        taking.takers().forEach(taker -> demandMayTake(known, taker));
        var id = new ExhibitId(UUID.randomUUID());
        table.insert(id, matter, taking, PersonId.of(by), now(), by.person(), who(by));
        keep(id, 1, null, file, null, by);
        taking.takers().forEach(taker -> chain.append(id, taking.takenAt().truncatedTo(ChronoUnit.MILLIS), Act.TAKEN,
                taker, null, null));
        chain.append(id, now(), Act.PUT_IN, PersonId.of(by), null, null);
        record(matter, id, "evidence.taken", by);
        return get(id, by);
    }

    /**
     * A newer version of it; the ones before stay.
     *
     * @param note what is different
     * @throws MatterIsClosed if the matter takes nothing any more
     */
    @Transactional
    public Exhibit renew(ExhibitId id, Incoming file, String note, Actor by) {
        var exhibit = locked(id, by);
        demandOpen(matters.get(exhibit.matter()));
        keep(id, exhibit.original().version() + 1, null, file, note, by);
        chain.append(id, now(), Act.NEW_VERSION, PersonId.of(by), null, note);
        record(exhibit.matter(), id, "evidence.renewed", by);
        return get(id, by);
    }

    /**
     * A copy of one of its versions with passages covered, beside the original: for showing it to others.
     *
     * @param note what is covered, and why
     * @throws CoverOfACover  if that file is a covered copy itself
     * @throws MatterIsClosed if the matter takes nothing any more
     */
    @Transactional
    public Exhibit cover(ExhibitId id, UUID original, Incoming file, String note, Actor by) {
        var exhibit = locked(id, by);
        demandOpen(matters.get(exhibit.matter()));
        var covered = file(exhibit, original);
        if (!covered.original()) {
            throw new CoverOfACover();
        }
        keep(id, covered.version(), original, file, note, by);
        chain.append(id, now(), Act.COVERED, PersonId.of(by), null, note);
        record(exhibit.matter(), id, "evidence.covered", by);
        return get(id, by);
    }

    /**
     * Hands it to another who knows of the matter.
     *
     * @throws NotTheHolder     if somebody else has it
     * @throws PersonIsExcluded if he is shut out of the matter
     * @throws TakerIsNoMember  if the matter is confidential and he does not know of it
     */
    @Transactional
    public void hand(ExhibitId id, PersonId to, String note, Actor by) {
        var exhibit = locked(id, by);
        if (!exhibit.holder().person().equals(PersonId.of(by))) {
            throw new NotTheHolder();
        }
        demandMayTake(known(exhibit.matter(), by), to);
        table.hand(id, to);
        chain.append(id, now(), Act.HANDED, PersonId.of(by), to, note);
        record(exhibit.matter(), id, "evidence.handed", by);
    }

    /**
     * One of its files, for this purpose; recorded as a read and in the chain of who has had it.
     *
     * @throws ContentBroken if content or chain are no longer what was kept; the trail has an alarm then
     */
    @Transactional
    public Opened open(ExhibitId id, UUID file, Purpose purpose, Actor by) {
        var exhibit = locked(id, by);
        var found = file(exhibit, file);
        var content = content(exhibit, found, by);
        chain.append(id, now(), Act.OPENED, PersonId.of(by), null, purpose.written());
        audit.read(by, "matter:" + exhibit.matter(), "下载证据 " + exhibit.number() + " 第 " + found.version() + " 版"
                + (found.original() ? "" : "遮盖件") + "，用于" + purpose.written() + " " + file);
        return new Opened(found.name(), found.kind(), content);
    }

    private byte[] content(Exhibit exhibit, File file, Actor by) {
        try {
            if (!chain.intact(exhibit.id())) {
                throw new ContentBroken();
            }
            return files.open(file.id(), file.said());
        } catch (ContentBroken broken) {
            alarm.digestBroken(by, "matter:" + exhibit.matter(), "evidence=" + exhibit.id() + " file=" + file.id());
            throw broken;
        }
    }

    /** @throws NotFound if there is none, or not for this person */
    @Transactional(readOnly = true)
    public Exhibit get(ExhibitId id, Actor by) {
        var exhibit = table.find(id).orElseThrow(() -> new NotFound("evidence " + id));
        known(exhibit.matter(), by);
        return exhibit;
    }

    /** In the order of their numbers. */
    @Transactional(readOnly = true)
    public List<Exhibit> of(MatterId matter, Actor by) {
        known(matter, by);
        return table.of(matter);
    }

    /** The same for a page that has the matter already. */
    @Transactional(readOnly = true)
    public List<Exhibit> of(Matter matter, Actor by) {
        return table.of(known(matter, by).id());
    }

    /** Who has had it, oldest first. */
    @Transactional(readOnly = true)
    public List<Custody> custody(ExhibitId id, Actor by) {
        get(id, by);
        return chain.of(id);
    }

    private void keep(ExhibitId id, int version, UUID covers, Incoming file, String note, Actor by) {
        var fileId = UUID.randomUUID();
        var mark = files.keep(fileId, File.said(id, version, covers, file.kind(), by.person()), file.content());
        table.insert(new File(fileId, id, version, covers, file.name(), file.kind(), file.content().length, note, mark,
                now(), by.person(), who(by)));
    }

    private void record(MatterId matter, ExhibitId id, String act, Actor by) {
        matters.note(matter, by, "act." + act, null);
        audit.changed(by, act, "matter:" + matter, "evidence=" + id);
    }

    private Exhibit locked(ExhibitId id, Actor by) {
        get(id, by);
        table.lock(id);
        return get(id, by);
    }

    private static File file(Exhibit exhibit, UUID id) {
        return exhibit.files().stream().filter(file -> file.id().equals(id)).findFirst()
                .orElseThrow(() -> new NotFound("evidence file " + id));
    }

    private static Matter demandOpen(Matter matter) {
        if (matter.closedAt() != null) {
            throw new MatterIsClosed();
        }
        return matter;
    }

    private void demandMayTake(Matter matter, PersonId person) {
        if (members.isExcluded(matter.id(), person)) {
            throw new PersonIsExcluded();
        }
        if (matter.confidential() && !members.include(matter.id(), person)) {
            throw new TakerIsNoMember();
        }
    }

    private Matter known(MatterId id, Actor by) {
        return known(matters.get(id), by);
    }

    private Matter known(Matter matter, Actor by) {
        if (!by.isSystem() && !members.let(matter, PersonId.of(by))) {
            throw new NotFound("matter " + matter.id());
        }
        return matter;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String who(Actor by) {
        return by.seatName() == null ? by.name() : by.name() + "（" + by.seatName() + "）";
    }
}
