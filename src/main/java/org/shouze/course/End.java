package org.shouze.course;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.shouze.organization.People;
import org.shouze.organization.Person;
import org.shouze.organization.PersonId;
import org.shouze.worklist.Act;
import org.shouze.worklist.Done;
import org.shouze.worklist.Occasion;
import org.shouze.worklist.Requests;
import org.shouze.worklist.WorkItem.Relation;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** 终止: whoever answers for a matter ends it. A confidential one ends when a second person agrees. */
@Component("course/end")
class End implements Act<End.Form> {

    static final String CONFIRMATION = "course/confirm-ending";

    /** @param number 工号 of the second person, where one is needed */
    record Form(@Size(max = 40) String number, @NotBlank(message = "{course.fault.reason}")
            @Size(max = 1000, message = "{course.fault.long}") String reason) {}

    private final Endings endings;
    private final Requests requests;
    private final People people;

    End(Endings endings, Requests requests, People people) {
        this.endings = endings;
        this.requests = requests;
        this.people = people;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String icon() {
        return "ban";
    }

    @Override
    public boolean onMatter() {
        return true;
    }

    @Override
    public boolean offered(Occasion on) {
        return endings.mayEnd(on.matter(), on.by()) && on.items().stream()
                .noneMatch(item -> item.isOpen() && item.step().equals(CONFIRMATION));
    }

    @Override
    public Form open(Occasion on) {
        return new Form("", "");
    }

    /** Does it take two? */
    @Override
    public Boolean view(Occasion on, Form form) {
        return endings.takesTwo(on.matter());
    }

    @Override
    public void check(Occasion on, Form form, Errors errors) {
        if (endings.takesTwo(on.matter()) && second(on, form) == null) {
            errors.rejectValue("number", "course.fault.second", "course.fault.second");
        }
    }

    @Override
    public Done act(Occasion on, Form form) {
        if (!endings.takesTwo(on.matter())) {
            endings.end(on.matter(), on.by(), form.reason());
            return Done.of(null, form.reason());
        }
        var second = second(on, form);
        requests.ask(new Requests.Request(CONFIRMATION, on.matter().id(), null, Relation.DECISION, form.reason(), null,
                null), second, on.by().actor());
        return Done.of(second.name(), form.reason()).as("act.course.proposed");
    }

    private Person second(Occasion on, Form form) {
        return form.number() == null ? null : people.numbered(form.number())
                .filter(person -> !person.id().equals(new PersonId(on.by().actor().person())))
                .filter(person -> endings.second(on.matter(), person.id()).isPresent()).orElse(null);
    }
}
