package org.shouze.cooperation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.shouze.matter.Copies;
import org.shouze.organization.Person;
import org.shouze.worklist.Act;
import org.shouze.worklist.Done;
import org.shouze.worklist.Occasion;
import org.springframework.stereotype.Component;

/** 抄送: whoever gets a copy may read the matter, and is asked to say that he has. */
@Component("cooperation/copy")
class Copy implements Act<Copy.Form> {

    private static final int AT_ONCE = 50;

    record Form(String q, @NotEmpty(message = "{cooperation.fault.person}")
            @Size(max = AT_ONCE, message = "{cooperation.fault.many}") List<Long> to,
            @Size(max = 1000, message = "{cooperation.fault.long}") String text) {

        public List<Long> to() {
            return to == null ? List.of() : to;
        }
    }

    private final Colleagues colleagues;
    private final Copies copies;
    private final Tellings tellings;

    Copy(Colleagues colleagues, Copies copies, Tellings tellings) {
        this.colleagues = colleagues;
        this.copies = copies;
        this.tellings = tellings;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String icon() {
        return "copy";
    }

    @Override
    public boolean onMatter() {
        return true;
    }

    @Override
    public boolean onTask() {
        return true;
    }

    @Override
    public boolean aside() {
        return true;
    }

    /** By who handles it or has, and by who started it. */
    @Override
    public boolean offered(Occasion on) {
        return on.holds() || on.tookPart() || on.initiated();
    }

    @Override
    public Form open(Occasion on) {
        return new Form("", List.of(), "");
    }

    @Override
    public List<Candidate> view(Occasion on, Form form) {
        var shown = new ArrayList<>(colleagues.chosen(on, form.to()));
        colleagues.find(on, form.q()).stream().filter(one -> !shown.contains(one)).forEach(shown::add);
        return shown.isEmpty() && (form.q() == null || form.q().isBlank()) ? null : shown;
    }

    @Override
    public Done act(Occasion on, Form form) {
        var to = colleagues.require(on, form.to());
        copies.send(on.matter().id(), to, on.by().actor(), form.text() == null || form.text().isBlank() ? null
                : form.text().strip());
        to.forEach(person -> tellings.ofMatter(on, person, "cooperation.told.copied"));
        return Done.of(to.stream().map(Person::name).limit(10).collect(Collectors.joining("、"))
                + (to.size() > 10 ? "…" : ""), form.text());
    }
}
