package org.shouze.accountability.process;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.shouze.accountability.AppealChannel;
import org.shouze.accountability.Appeals;
import org.shouze.accountability.Cases;
import org.shouze.worklist.Act;
import org.shouze.worklist.Done;
import org.shouze.worklist.Occasion;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** 登记申诉: one that came on paper, or the organ looks at its own decision again. */
@Component("accountability/file-appeal")
class FileAppeal implements Act<FileAppeal.Form> {

    record Form(@NotNull(message = "{accountability.case.fault.choose}") AppealChannel channel, LocalDate on,
            @Size(max = 4000, message = "{accountability.case.fault.long}") String reasons) {}

    private final Cases cases;
    private final Appeals appeals;

    FileAppeal(Cases cases, Appeals appeals) {
        this.cases = cases;
        this.appeals = appeals;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public String icon() {
        return "scale";
    }

    @Override
    public boolean onMatter() {
        return true;
    }

    @Override
    public boolean offered(Occasion on) {
        return on.matter().process().equals("accountabilityCase") && on.matter().closedAt() == null
                && on.by().whole().stream().anyMatch(held -> held.seat().post().code().equals("CASE_SUPERVISOR"))
                && cases.isAppealable(on.matter().id());
    }

    @Override
    public Form open(Occasion on) {
        return new Form(null, null, "");
    }

    @Override
    public void check(Occasion on, Form form, Errors errors) {
        Asking.day("on", form.on(), errors);
        Asking.words("reasons", form.reasons(), errors);
    }

    @Override
    public Done act(Occasion on, Form form) {
        appeals.file(on.matter().id(), form.channel(), form.on(), form.reasons(), on.by().actor());
        return Done.of(null, null);
    }
}
