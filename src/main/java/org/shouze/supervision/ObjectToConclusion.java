package org.shouze.supervision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.shouze.worklist.Act;
import org.shouze.worklist.Done;
import org.shouze.worklist.Occasion;
import org.springframework.stereotype.Component;

/** 提出异议: the unit that a conclusion is about objects to it, within thirty days. */
@Component("supervision/object-to-conclusion")
class ObjectToConclusion implements Act<ObjectToConclusion.Form> {

    record Form(@NotBlank(message = "{supervision.fault.objection}")
            @Size(max = 2000, message = "{supervision.fault.longer}") String reasons) {}

    private final Objections objections;

    ObjectToConclusion(Objections objections) {
        this.objections = objections;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public String icon() {
        return "message-report";
    }

    @Override
    public boolean onMatter() {
        return true;
    }

    @Override
    public boolean aside() {
        return true;
    }

    @Override
    public boolean offered(Occasion on) {
        return (on.matter().process().equals(Inspections.PROCESS) || on.matter().process().equals(Rectifications.PROCESS))
                && objections.mayObject(on.matter(), on.by());
    }

    @Override
    public Form open(Occasion on) {
        return new Form("");
    }

    @Override
    public Conclusion view(Occasion on, Form form) {
        return objections.conclusion(on.matter());
    }

    @Override
    public Done act(Occasion on, Form form) {
        objections.file(on.matter().id(), form.reasons(), on.by());
        return Done.of(null, null);
    }
}
