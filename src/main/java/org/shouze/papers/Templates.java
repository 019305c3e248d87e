package org.shouze.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.documents.FileRefused;
import org.shouze.documents.PlainTemplate;
import org.shouze.documents.WordTemplate;
import org.shouze.identity.Acting;
import org.shouze.protection.ContentBroken;
import org.shouze.protection.SealedFiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The templates in force: the shipped one of each kind, until an office puts its own in its place. Kept by the secretary
 * and deputy secretary of the discipline commission; those of the committee's own papers also by its office.
 */
@Component
public class Templates {

    private static final Set<String> DISCIPLINE = Set.of("DISCIPLINE_SECRETARY", "DISCIPLINE_DEPUTY_SECRETARY");
    private static final String OFFICE = "OFFICE_HEAD";

    private final TemplateTable table;
    private final PaperForms forms;
    private final SealedFiles files;
    private final Alarm alarm;
    private final Audit audit;
    private final Clock clock;
    private final String office;

    Templates(TemplateTable table, PaperForms forms, SealedFiles files, Alarm alarm, Audit audit, Clock clock,
            @Value("${shouze.papers.office:党委办公室}") String office) {
        this.table = table;
        this.forms = forms;
        this.files = files;
        this.alarm = alarm;
        this.audit = audit;
        this.clock = clock;
        this.office = office;
    }

    /** The kinds whose templates this person keeps; none for everybody else. */
    public List<PaperKind> keptBy(Acting by) {
        return List.of(PaperKind.values()).stream().filter(kind -> keeps(kind, by)).toList();
    }

    private boolean keeps(PaperKind kind, Acting by) {
        return by.whole().stream().map(held -> held.seat()).anyMatch(seat -> DISCIPLINE.contains(seat.post().code())
                || !forms.of(kind).byDiscipline() && seat.post().code().equals(OFFICE) && seat.unit().name().equals(office));
    }

    /** The fields a template of this kind may call, and must where they are required. */
    public List<PaperField> fields(PaperKind kind) {
        var all = new ArrayList<>(forms.of(kind).fields());
        all.addAll(PaperForm.ALWAYS);
        return all;
    }

    /** The version in force of every kind. */
    public Map<PaperKind, TemplateVersion> inForce() {
        var newest = new EnumMap<PaperKind, TemplateVersion>(PaperKind.class);
        for (var kind : PaperKind.values()) {
            newest.put(kind, shipped(kind));
        }
        table.all().forEach(added -> newest.put(added.kind(), added));
        return newest;
    }

    /** Newest first, the shipped one last. */
    public List<TemplateVersion> history(PaperKind kind, Acting by) {
        door(kind, by);
        var all = new ArrayList<>(table.of(kind));
        all.add(shipped(kind));
        return all;
    }

    /**
     * The .docx of that version.
     *
     * @throws NotFound      if there is none, or this person keeps no templates of that kind
     * @throws ContentBroken if it is no longer what was put in
     */
    @Transactional(readOnly = true)
    public byte[] docx(PaperKind kind, int version, Acting by) {
        door(kind, by);
        return content(kind, version, by.actor());
    }

    /**
     * Puts a file into force for papers issued from now on.
     *
     * @param basis the version that was in force when he looked
     * @param note  what was changed
     * @return its version
     * @throws FileRefused       if it is no .docx, or holds macros
     * @throws TemplateHasFaults with everything that hinders it
     * @throws TemplateChanged   if another one was put into force meanwhile
     * @throws NotFound          if this person keeps no templates of that kind
     */
    @Transactional
    public int put(PaperKind kind, int basis, Path file, String name, String note, Acting by) {
        door(kind, by);
        var docx = inspected(kind, file, name);
        if (table.newest(kind) != basis) {
            throw new TemplateChanged();
        }
        var version = basis + 1;
        var id = UUID.randomUUID();
        var mark = files.keep(id, said(kind, version), docx);
        table.insert(new TemplateVersion(kind, version, mark, note, clock.instant(), Papers.who(by.actor())), id,
                by.actor().person());
        audit.changed(by.actor(), "papers.templatePut", "template:" + kind, "version=" + version + " mark=" + mark);
        return version;
    }

    private byte[] inspected(PaperKind kind, Path file, String name) {
        try {
            WordTemplate.demandWord(file, name);
            var docx = Files.readAllBytes(file);
            var form = forms.of(kind);
            var faults = WordTemplate.faults(docx, form.known(), form.required());
            if (!faults.isEmpty()) {
                throw new TemplateHasFaults(faults);
            }
            return docx;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one that papers are made from now. */
    Used newest(PaperKind kind, Actor by) {
        var version = table.newest(kind);
        return new Used(version, new WordTemplate(content(kind, version, by)));
    }

    private byte[] content(PaperKind kind, int version, Actor by) {
        if (version == 0) {
            return PlainTemplate.docx(forms.of(kind).lines());
        }
        var file = table.file(kind, version);
        try {
            return files.open(file, said(kind, version));
        } catch (ContentBroken broken) {
            alarm.digestBroken(by, "template:" + kind, "version=" + version);
            throw broken;
        }
    }

    private static String said(PaperKind kind, int version) {
        return "template|" + kind + "|" + version;
    }

    private static TemplateVersion shipped(PaperKind kind) {
        return new TemplateVersion(kind, 0, null, null, null, null);
    }

    private void door(PaperKind kind, Acting by) {
        if (!keeps(kind, by)) {
            throw new NotFound("template " + kind);
        }
    }

    /** @param version 0 is the shipped one */
    record Used(int version, WordTemplate template) {}
}
