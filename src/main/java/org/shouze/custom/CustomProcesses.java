package org.shouze.custom;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.shouze.NotFound;
import org.shouze.audit.Audit;
import org.shouze.documents.Attachment;
import org.shouze.documents.Attachments;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.NewMatter;
import org.shouze.organization.People;
import org.shouze.organization.Person;
import org.shouze.organization.Unit;
import org.shouze.organization.Units;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Field;
import org.shouze.workflow.OwnForms;
import org.shouze.workflow.OwnModels;
import org.shouze.workflow.Turn;
import org.shouze.workflow.Workflow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The processes of one's own that are in force: who may start which, and what is filled in on the way. */
@Component
public class CustomProcesses {

    private final OwnModels models;
    private final OwnForms forms;
    private final Workflow workflow;
    private final Matters matters;
    private final Answers answers;
    private final Attachments attachments;
    private final People people;
    private final Units units;
    private final Audit audit;
    private final Clock clock;

    CustomProcesses(OwnModels models, OwnForms forms, Workflow workflow, Matters matters, Answers answers,
            Attachments attachments, People people, Units units, Audit audit, Clock clock) {
        this.models = models;
        this.forms = forms;
        this.workflow = workflow;
        this.matters = matters;
        this.answers = answers;
        this.attachments = attachments;
        this.people = people;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** What this person may start from one of today's seats. */
    public List<Startable> startable(Acting by) {
        return models.inForce().stream().filter(process -> mayStart(process, by))
                .map(process -> new Startable(process.process(), process.name())).toList();
    }

    private static boolean mayStart(OwnModels.InForce process, Acting by) {
        return by.whole().stream().map(held -> held.seat().post()).filter(post -> post.business())
                .anyMatch(post -> process.starters().isEmpty() || process.starters().contains(post.code()));
    }

    public record Startable(String process, String name) {}

    /**
     * The form that starts it.
     *
     * @throws NotFound if there is no such process, or not for this person
     */
    public StartForm startForm(String process, Acting by) {
        var found = inForce(process, by);
        return new StartForm(found.process(), found.name(), forms.start(found.definition()));
    }

    public record StartForm(String process, String name, List<Field> fields) {}

    /** Judges what was typed before there is a matter; nothing is kept. */
    public Filled judge(List<Field> fields, Map<String, String> typed) {
        return judge(fields, typed, List.of());
    }

    /** Judges what was typed into a task's form; nothing is kept. */
    public Filled judge(Turn turn, Map<String, String> typed) {
        return judge(fields(turn), typed, attachments.of(turn.matter().value()));
    }

    private Filled judge(List<Field> fields, Map<String, String> typed, List<Attachment> attached) {
        return new FormRules(number -> people.numbered(number).map(Person::number), this::unit,
                () -> attached.stream().filter(file -> !file.withdrawn()).map(Attachment::name)
                        .collect(Collectors.joining("、"))).judge(fields, typed);
    }

    private Optional<String> unit(String text) {
        return units.coded(text).or(() -> units.named(text)).map(Unit::code);
    }

    /**
     * Opens the matter at the unit of the seat one acts from.
     *
     * @throws NotFound                 if there is no such process, or not for this person
     * @throws IllegalArgumentException if the answers have faults: {@link #judge} comes first
     */
    @Transactional
    public MatterId start(String process, Map<String, String> typed, Acting by) {
        var found = inForce(process, by);
        var filled = faultless(judge(forms.start(found.definition()), typed));
        var id = matters.newId();
        var seat = by.seats().stream().filter(held -> held.seat().id().value() == by.actor().seat()).findFirst()
                .orElseThrow().seat();
        var number = matters.nextNumber(found.name().substring(0, Math.min(40, found.name().length())),
                LocalDate.now(clock).getYear());
        matters.open(List.of(new NewMatter(id, found.process(), number, found.name() + " " + by.actor().name(),
                seat.unit(), by.person(), parties(forms.start(found.definition()), filled))));
        if (!filled.values().isEmpty()) {
            answers.add(id, "start", by.actor(), filled.values());
        }
        workflow.start(found.definition(), id, filled.facts());
        matters.note(id, by.actor(), "act.custom.started", null);
        audit.changed(by.actor(), "custom.started", "matter:" + id, found.process());
        return id;
    }

    /** Whoever is named when it is started can do tasks of it. */
    private List<NewMatter.Party> parties(List<Field> fields, Filled filled) {
        return fields.stream().filter(field -> field.type() == Field.Type.PERSON)
                .filter(field -> !filled.values().getOrDefault(field.id(), "").isEmpty())
                .map(field -> NewMatter.Party.person(field.id(), people.numbered(filled.values().get(field.id()))
                        .orElseThrow().id())).toList();
    }

    /** Keeps the answers of one task; answers what its model routes by. */
    public Facts fill(Turn turn, Map<String, String> typed) {
        var filled = faultless(judge(turn, typed));
        answers.add(turn.matter(), turn.node(), turn.by(), filled.values());
        matters.note(turn.matter(), turn.by(), "act.custom.filled", null);
        return forms.facts(turn.matter(), filled.facts());
    }

    public List<Field> fields(Turn turn) {
        return forms.fields(turn.matter(), turn.node());
    }

    /** What was answered to each field so far, as it is kept. */
    public Map<String, String> answered(MatterId matter) {
        return answers.of(matter);
    }

    /** What was answered so far, in words, for who reads the matter: field by field in the order drawn. */
    public List<Answered> readable(MatterId matter) {
        var given = answers.of(matter);
        var shown = new LinkedHashMap<String, Answered>();
        forms.fields(matter).forEach((id, field) -> {
            var value = given.get(id);
            if (value != null && !value.isEmpty()) {
                shown.put(id, new Answered(field.label(), field.type(), inWords(field, value)));
            }
        });
        return List.copyOf(shown.values());
    }

    public record Answered(String label, Field.Type type, String value) {}

    private String inWords(Field field, String value) {
        return switch (field.type()) {
            case ENUM -> field.options().getOrDefault(value, value);
            case PERSON -> people.numbered(value).map(person -> person.name() + " " + person.number()).orElse(value);
            case UNIT -> units.coded(value).map(Unit::name).orElse(value);
            default -> value;
        };
    }

    private static Filled faultless(Filled filled) {
        if (!filled.faults().isEmpty()) {
            throw new IllegalArgumentException("not a good answer: " + filled.faults());
        }
        return filled;
    }

    private OwnModels.InForce inForce(String process, Acting by) {
        return models.inForce().stream().filter(one -> one.process().equals(process))
                .filter(one -> mayStart(one, by)).findFirst().orElseThrow(() -> new NotFound("process " + process));
    }
}
