package org.shouze.course;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.shouze.worklist.Act;
import org.shouze.worklist.Done;
import org.shouze.worklist.Occasion;
import org.springframework.stereotype.Component;

/** 撤销: whoever started a matter takes it off the table, while the process allows it. */
@Component("course/cancel")
class Cancel implements Act<Cancel.Form> {

    record Form(@NotBlank(message = "{course.fault.reason}")
            @Size(max = 1000, message = "{course.fault.long}") String reason) {}

    private final Endings endings;

    Cancel(Endings endings) {
        this.endings = endings;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public String icon() {
        return "x";
    }

    @Override
    public boolean onMatter() {
        return true;
    }

    @Override
    public boolean offered(Occasion on) {
        return endings.mayCancel(on.matter(), on.by());
    }

    @Override
    public Form open(Occasion on) {
        return new Form("");
    }

    @Override
    public Done act(Occasion on, Form form) {
        endings.end(on.matter(), on.by(), form.reason());
        return Done.of(null, form.reason());
    }
}
