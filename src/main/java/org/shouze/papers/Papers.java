package org.shouze.papers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.documents.Purpose;
import org.shouze.matter.Matter;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.Members;
import org.shouze.organization.PersonId;
import org.shouze.protection.ContentBroken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The official papers of matters. Whoever is shut out of a matter, or is no member of a confidential one, finds none of
 * its papers here: {@link NotFound}. For an ordinary matter the caller decides who reads.
 */
@Component
public class Papers {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final PaperTable table;
    private final PaperForms forms;
    private final Templates templates;
    private final Shelf shelf;
    private final Matters matters;
    private final Members members;
    private final Audit audit;
    private final Clock clock;
    private final String committee;
    private final String discipline;

    Papers(PaperTable table, PaperForms forms, Templates templates, Shelf shelf, Matters matters,
            Members members, Audit audit, Clock clock,
            @Value("${shouze.papers.committee:中共滨海师范学院委员会}") String committee,
            @Value("${shouze.papers.discipline:中共滨海师范学院纪律检查委员会}") String discipline) {
        this.table = table;
        this.forms = forms;
        this.templates = templates;
        this.shelf = shelf;
        this.matters = matters;
        this.members = members;
        this.audit = audit;
        this.clock = clock;
        this.committee = committee;
        this.discipline = discipline;
    }

    /** The fields this kind is filled by, for forms; beside them {@code agency}, {@code number} and {@code date}. */
    public List<PaperField> fields(PaperKind kind) {
        return forms.of(kind).fields();
    }

    /**
     * Makes a paper from the template in force and keeps it for good. Part of the caller's transaction.
     *
     * @param fields by key; {@code agency} is the committee or the discipline commission, {@code date} today, {@code
     *               number} that of the matter and a running one, where they are not given
     * @throws FieldsMissing if it lacks what such a paper has to say
     */
    @Transactional
    public Paper issue(MatterId matter, PaperKind kind, Map<String, String> fields, Actor by) {
        var known = known(matter, by);
        forms.of(kind).labelled(fields);
        var all = new HashMap<>(fields);
        all.putIfAbsent("agency", forms.of(kind).byDiscipline() ? discipline : committee);
        all.putIfAbsent("date", DATE.format(LocalDate.now(clock)));
        all.computeIfAbsent("number", key -> known.number() + "-" + table.next(matter));
        return keep(matter, kind, null, null, all, by);
    }

    /**
     * A new version in the place of one that stands; the old one stays as it was, with its signatures.
     *
     * @param changed the fields that change, by key
     * @throws PaperReplaced           if another version stands in its place already
     * @throws CorrectionWithoutReason if it is not said why
     * @throws FieldsMissing           if it then lacks what such a paper has to say
     */
    @Transactional
    public Paper correct(PaperId id, Map<String, String> changed, String reason, Actor by) {
        var old = get(id, by);
        if (!old.inForce()) {
            throw new PaperReplaced();
        }
        if (reason == null || reason.isBlank()) {
            throw new CorrectionWithoutReason();
        }
        var all = new HashMap<>(table.fields(id));
        all.putAll(changed);
        return keep(old.matter(), old.kind(), old, reason.strip(), all, by);
    }

    private Paper keep(MatterId matter, PaperKind kind, Paper old, String reason, Map<String, String> fields, Actor by) {
        var used = templates.newest(kind, by);
        var docx = used.template().filled(forms.of(kind).labelled(fields));
        var paper = new Paper(new PaperId(UUID.randomUUID()), matter, kind, old == null ? 1 : old.version() + 1,
                old == null ? null : old.id(), null, fields.get("number"), used.version(), reason, now(), by.person(),
                who(by), null, List.of());
        table.insert(paper, fields);
        var mark = shelf.keep(paper, docx);
        var act = old == null ? "papers.issued" : "papers.corrected";
        matters.note(matter, by, "act." + act + "." + kind, null);
        audit.changed(by, act, "matter:" + matter, "paper=" + paper.id() + " kind=" + kind + " version=" + paper.version()
                + " mark=" + mark);
        return paper;
    }

    /**
     * Records that somebody has signed it, or refused to.
     *
     * @throws PaperReplaced      if a newer version stands in its place
     * @throws RefusalWithoutNote if a refusal is not annotated
     * @throws AlreadySigned      if he has signed it in that role
     */
    @Transactional
    public void sign(PaperId id, Signature signature, Actor by) {
        var paper = get(id, by);
        if (!paper.inForce()) {
            throw new PaperReplaced();
        }
        if (signature.refused() && (signature.note() == null || signature.note().isBlank())) {
            throw new RefusalWithoutNote();
        }
        table.sign(paper, signature, now());
        audit.changed(by, signature.refused() ? "papers.signatureRefused" : "papers.signed", "matter:" + paper.matter(),
                "paper=" + id + " role=" + signature.role());
    }

    /** What they say went into a case file elsewhere: here number, kind, dates and signatures are left of each. */
    @Transactional
    public void reduce(MatterId matter, Actor by) {
        for (var paper : of(matter, by)) {
            table.reduce(paper.id(), now());
            shelf.clear(paper);
        }
        audit.changed(by, "papers.reduced", "matter:" + matter, null);
    }

    /** @throws NotFound if there is none, or not for this person */
    @Transactional(readOnly = true)
    public Paper get(PaperId id, Actor by) {
        var paper = table.find(id).orElseThrow(() -> new NotFound("paper " + id));
        known(paper.matter(), by);
        return paper;
    }

    /** Every version of every paper, in the order they were issued. */
    @Transactional(readOnly = true)
    public List<Paper> of(MatterId matter, Actor by) {
        known(matter, by);
        return table.of(matter);
    }

    /** The same for a page that has the matter already. */
    @Transactional(readOnly = true)
    public List<Paper> of(Matter matter, Actor by) {
        return table.of(known(matter, by).id());
    }

    /** What it was filled with, by key; a read, to be recorded by who shows it. */
    @Transactional(readOnly = true)
    public Map<String, String> filled(PaperId id, Actor by) {
        get(id, by);
        return table.fields(id);
    }

    /**
     * The paper as it was issued, for this purpose; recorded as a read. Of a confidential matter with who takes it, when
     * and what for, at the head of every page.
     *
     * @throws PaperReduced  if what it said is in a case file elsewhere
     * @throws ContentBroken if paper or signatures are no longer those that were kept; the trail has an alarm then
     */
    @Transactional
    public byte[] docx(PaperId id, Purpose purpose, Actor by) {
        var paper = get(id, by);
        return shelf.docx(paper, matters.get(paper.matter()), purpose, by);
    }

    /**
     * The same content as PDF; of a confidential matter the same is said across every page.
     *
     * @throws ContentBroken                        if paper or signatures are no longer those that were kept
     * @throws org.shouze.documents.FontMissing if this machine can't draw Chinese
     */
    @Transactional
    public byte[] pdf(PaperId id, Purpose purpose, Actor by) {
        var paper = get(id, by);
        return shelf.pdf(paper, matters.get(paper.matter()), purpose, by);
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

    static String who(Actor by) {
        return by.seatName() == null ? by.name() : by.name() + "（" + by.seatName() + "）";
    }
}
