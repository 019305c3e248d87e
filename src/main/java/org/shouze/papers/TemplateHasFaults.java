package org.shouze.papers;

import java.util.List;

import org.shouze.RuleBroken;
import org.shouze.documents.TemplateFault;

/** The file can't be the template of its kind, with each reason. */
public class TemplateHasFaults extends RuleBroken {

    private final transient List<TemplateFault> faults;

    TemplateHasFaults(List<TemplateFault> faults) {
        this.faults = faults;
    }

    public List<TemplateFault> faults() {
        return faults;
    }
}
