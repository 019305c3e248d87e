package org.shouze.papers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A kind of paper as the product ships it: its title, its fields, and the lines its template is made of.
 *
 * @param byDiscipline issued by the discipline commission rather than by the committee
 */
record PaperForm(PaperKind kind, String title, boolean byDiscipline, List<PaperField> fields, List<String> lines) {

    /** What every paper has, filled by us where the room says nothing else. */
    static final List<PaperField> ALWAYS = List.of(new PaperField("agency", "发文机关", false, false),
            new PaperField("number", "文号", false, false), new PaperField("date", "成文日期", false, false));

    /** @param source see {@code papers/DECISION.txt} */
    static PaperForm of(PaperKind kind, List<String> source) {
        var end = source.indexOf("----");
        var fields = new ArrayList<PaperField>();
        var discipline = false;
        for (var line : source.subList(1, end)) {
            var words = List.of(line.split(" "));
            switch (words.get(0)) {
                case "机关" -> discipline = words.get(1).equals("纪委");
                case "字段" -> fields.add(new PaperField(words.get(1), words.get(2), words.contains("必填"),
                        words.contains("多行")));
                default -> throw new IllegalStateException(kind + ": " + line);
            }
        }
        return new PaperForm(kind, source.get(0), discipline, List.copyOf(fields), source.subList(end + 1, source.size()));
    }

    /** What a template of this kind may call. */
    Set<String> known() {
        var known = new LinkedHashSet<String>();
        fields.forEach(field -> known.add(field.label()));
        ALWAYS.forEach(field -> known.add(field.label()));
        return known;
    }

    /** What it must call: nothing that has to be said may be lost in Word. */
    Set<String> required() {
        return fields.stream().filter(PaperField::required).map(PaperField::label).collect(Collectors.toSet());
    }

    /**
     * The values by their labels.
     *
     * @throws FieldsMissing            naming each required one that is blank
     * @throws IllegalArgumentException if the kind has no such field: a mistake in the calling room
     */
    Map<String, String> labelled(Map<String, String> values) {
        var labels = new LinkedHashMap<String, String>();
        fields.forEach(field -> labels.put(field.key(), field.label()));
        ALWAYS.forEach(field -> labels.put(field.key(), field.label()));
        values.keySet().stream().filter(key -> !labels.containsKey(key)).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException(kind + " has no field " + key);
        });
        var missing = fields.stream().filter(PaperField::required).filter(field -> blank(values.get(field.key())))
                .map(PaperField::label).toList();
        if (!missing.isEmpty()) {
            throw new FieldsMissing(title, missing);
        }
        var labelled = new LinkedHashMap<String, String>();
        labels.forEach((key, label) -> labelled.put(label, blank(values.get(key)) ? "" : values.get(key)));
        return labelled;
    }

    private static boolean blank(String value) {
        return value == null || value.isBlank();
    }
}
