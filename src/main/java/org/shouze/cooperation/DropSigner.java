package org.shouze.cooperation;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import org.shouze.worklist.Act;
import org.shouze.worklist.Done;
import org.shouze.worklist.Occasion;
import org.shouze.worklist.Requests;
import org.shouze.worklist.Requests.Asked;
import org.shouze.worklist.Worklist;
import org.springframework.stereotype.Component;

/** 减签: takes back whom one asked to sign or answer oneself, while he has not. */
@Component("cooperation/drop-signer")
class DropSigner implements Act<DropSigner.Form> {

    record Form(@NotBlank(message = "{cooperation.fault.task}") String item) {}

    private final Requests requests;
    private final Worklist worklist;

    DropSigner(Requests requests, Worklist worklist) {
        this.requests = requests;
        this.worklist = worklist;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public String icon() {
        return "user-minus";
    }

    /** There too, since a task that waits for those who sign after is nobody's to do. */
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

    @Override
    public boolean offered(Occasion on) {
        return on.items().stream().anyMatch(item -> item.isOpen() && item.belongsTo() != null)
                && !own(on).isEmpty();
    }

    @Override
    public Form open(Occasion on) {
        return new Form(own(on).get(0).item());
    }

    @Override
    public List<Asked> view(Occasion on, Form form) {
        return own(on);
    }

    @Override
    public Done act(Occasion on, Form form) {
        var asked = own(on).stream().filter(one -> one.item().equals(form.item())).findFirst()
                .orElseThrow(AnsweredMeanwhile::new);
        if (!requests.drop(asked)) {
            throw new AnsweredMeanwhile();
        }
        worklist.resume(asked.ofItem());
        return Done.of(asked.toName(), null);
    }

    private List<Asked> own(Occasion on) {
        return requests.about(on.matter().id()).stream().filter(Asked::isOpen).filter(asked -> asked.ofItem() != null)
                .filter(asked -> on.item() == null || asked.ofItem().equals(on.item().id()))
                .filter(asked -> asked.by().equals(on.by().person())).toList();
    }
}
