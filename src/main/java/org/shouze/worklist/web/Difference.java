package org.shouze.worklist.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** A field in which what somebody else saved meanwhile and what was typed here part. */
record Difference(String field, List<String> theirs, List<String> yours) {

    static List<Difference> between(Map<String, List<String>> theirs, Map<String, List<String>> yours) {
        var fields = new LinkedHashSet<>(yours.keySet());
        fields.addAll(theirs.keySet());
        var differences = new ArrayList<Difference>();
        for (var field : fields) {
            var difference = new Difference(field, said(theirs, field), said(yours, field));
            if (!field.startsWith("_") && !field.equals("seen") && !difference.theirs.equals(difference.yours)) {
                differences.add(difference);
            }
        }
        return differences;
    }

    private static List<String> said(Map<String, List<String>> typed, String field) {
        return typed.getOrDefault(field, List.of()).stream().filter(value -> !value.isBlank()).toList();
    }
}
