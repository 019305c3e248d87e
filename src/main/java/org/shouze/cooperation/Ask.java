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

/** 沟通: a question without handing over. Whoever is asked sees what is written here, and nothing else of the matter. */
@Component("cooperation/ask")
class Ask implements Act<Ask.Form> {

    record Form(String q, @NotNull(message = "{cooperation.fault.person}") Long to,
            @NotBlank(message = "{cooperation.fault.subject}") @Size(max = 100, message = "{cooperation.fault.subject}")
            String subject,
            @NotBlank(message = "{cooperation.fault.question}") @Size(max = 2000, message = "{cooperation.fault.longer}")
            String question) {}

    private final Colleagues colleagues;
    private final Requests requests;

    Ask(Colleagues colleagues, Requests requests) {
        this.colleagues = colleagues;
        this.requests = requests;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String icon() {
        return "message-question";
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
        return new Form("", null, "", "");
    }

    @Override
    public List<Candidate> view(Occasion on, Form form) {
        return form.q() == null || form.q().isBlank() ? null : colleagues.find(on, form.q());
    }

    @Override
    public Done act(Occasion on, Form form) {
        var to = colleagues.require(on, List.of(form.to())).get(0);
        requests.ask(new Requests.Request("cooperation/answer-question", on.matter().id(), on.item().id(),
                Relation.QUESTION, form.question().strip(), null, form.subject().strip()), to, on.by().actor());
        return Done.of(to.name(), null);
    }
}
