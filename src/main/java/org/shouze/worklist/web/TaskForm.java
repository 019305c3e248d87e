package org.shouze.worklist.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.shouze.identity.Confirmations;

/** What was typed into a page, without the page's own fields. */
final class TaskForm {

    /** Fields of the page itself, not of the step's form. */
    private static final Set<String> OWN = Set.of("_csrf", "revision", "token", "draft", Confirmations.PASSWORD);
    /** What a person had before him when he began; a draft taken up later sees it anew. */
    private static final String SEEN = "seen";

    private TaskForm() {}

    static Map<String, List<String>> typed(Map<String, String[]> parameters) {
        var typed = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, values) -> {
            if (!OWN.contains(name)) {
                typed.put(name, List.of(values));
            }
        });
        return typed;
    }

    static Map<String, List<String>> draft(Map<String, String[]> parameters) {
        return kept(typed(parameters));
    }

    static Map<String, List<String>> kept(Map<String, List<String>> typed) {
        var kept = new LinkedHashMap<>(typed);
        kept.remove(SEEN);
        return kept;
    }
}
