package org.shouze.cooperation;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.shouze.worklist.Act;
import org.shouze.worklist.Done;
import org.shouze.worklist.Occasion;
import org.shouze.worklist.Requests;
import org.shouze.worklist.WorkItem.Relation;
import org.springframework.stereotype.Component;

/** 加签: another signs before the task can be finished, or after it is and before it goes on. */
@Component("cooperation/add-signer")
class AddSigner implements Act<AddSigner.Form> {

    static final String OPINION = "cooperation/give-opinion";

    enum When { BEFORE, AFTER }

    record Form(String q, @NotNull(message = "{cooperation.fault.person}") Long to,
            @NotNull(message = "{cooperation.fault.when}") When when,
            @NotBlank(message = "{cooperation.fault.question}") @Size(max = 2000, message = "{cooperation.fault.longer}")
            String question) {}

    private final Colleagues colleagues;
    private final Requests requests;

    AddSigner(Colleagues colleagues, Requests requests) {
        this.colleagues = colleagues;
        this.requests = requests;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String icon() {
        return "user-plus";
    }

    @Override
    public boolean aside() {
        return true;
    }

    @Override
    public boolean offered(Occasion on) {
        return on.holds();
    }

    @Override
    public Form open(Occasion on) {
        return new Form("", null, When.BEFORE, "");
    }

    @Override
    public List<Candidate> view(Occasion on, Form form) {
        return form.q() == null || form.q().isBlank() ? null : colleagues.find(on, form.q());
    }

    @Override
    public Done act(Occasion on, Form form) {
        var to = colleagues.require(on, List.of(form.to())).get(0);
        var relation = Relation.valueOf(form.when().name());
        if (asked(on, to.id().value())) {
            throw new AlreadyAsked(to.name());
        }
        requests.ask(new Requests.Request(OPINION, on.matter().id(), on.item().id(), relation, form.question().strip(),
                null, null), to, on.by().actor());
        return Done.of(to.name(), null).as("act.cooperation.add-signer." + form.when());
    }

    private boolean asked(Occasion on, long person) {
        return List.of(Relation.BEFORE, Relation.AFTER).stream()
                .flatMap(relation -> requests.open(on.item().id(), relation).stream())
                .anyMatch(asked -> asked.to().value() == person);
    }
}
