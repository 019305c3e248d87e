package org.shouze.papers;

import java.util.List;

import org.shouze.RuleBroken;

/** A paper without what it has to say: a decision without facts, grounds, measure, effective date, appeal term and body. */
public class FieldsMissing extends RuleBroken {

    private final transient List<String> labels;

    FieldsMissing(String title, List<String> labels) {
        super(title, String.join("、", labels));
        this.labels = labels;
    }

    /** The fields' names as the template calls them. */
    public List<String> labels() {
        return labels;
    }
}
