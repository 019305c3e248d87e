package org.shouze.terms.web;

import static org.shouze.terms.web.Typed.blank;
import static org.shouze.terms.web.Typed.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.validation.Errors;

import org.shouze.terms.TermRules.Category;

/** The reasons of one process, as typed. A row without a name is none. */
record PausesForm(List<Row> reasons) {

    private static final int MOST_HOURS = 2000;
    private static final int BLANK_ROWS = 2;

    /** @param code what it was known by before; blank for a new one */
    record Row(String code, String name, String longest) {

        private static final Row BLANK = new Row("", "", "");

        private boolean filled() {
            return !blank(name) || !blank(longest);
        }
    }

    static PausesForm of(List<Category> reasons) {
        return new PausesForm(reasons.stream().map(reason -> new Row(reason.code(), reason.name(),
                String.valueOf(reason.longest()))).toList());
    }

    /** The rows that are there, with two more to fill in. */
    public List<Row> rows() {
        var rows = new ArrayList<>(typed());
        IntStream.range(0, BLANK_ROWS).forEach(i -> rows.add(Row.BLANK));
        return rows;
    }

    void check(Errors errors) {
        var names = new HashSet<String>();
        for (int i = 0; reasons != null && i < reasons.size(); i++) {
            var row = reasons.get(i);
            if (row != null && row.filled()) {
                reject(errors, i, "name", blank(row.name()) || row.name().strip().length() > 60, "terms.fault.name");
                reject(errors, i, "name", !blank(row.name()) && !names.add(row.name().strip()), "terms.fault.twice");
                reject(errors, i, "longest", !within(1, row.longest(), MOST_HOURS), "terms.fault.hours");
            }
        }
    }

    /** Once they have been checked. A new one gets a code that is not used yet. */
    List<Category> categories() {
        var kept = typed().stream().map(Row::code).filter(PausesForm::known).collect(Collectors.toSet());
        var used = new HashSet<String>();
        return typed().stream().map(row -> new Category(known(row.code()) && used.add(row.code()) ? row.code()
                : free(kept, used), row.name().strip(), Integer.parseInt(row.longest().strip()))).toList();
    }

    private static boolean known(String code) {
        return code != null && code.matches("[A-Z0-9_]{1,40}");
    }

    private List<Row> typed() {
        return reasons == null ? List.of() : reasons.stream().filter(row -> row != null && row.filled()).toList();
    }

    private static String free(Set<String> kept, Set<String> used) {
        return IntStream.iterate(1, n -> n + 1).mapToObj(n -> "REASON_" + n).filter(code -> !kept.contains(code))
                .filter(used::add).findFirst().orElseThrow();
    }

    private static void reject(Errors errors, int row, String field, boolean wrong, String why) {
        if (wrong) {
            errors.rejectValue("reasons[" + row + "]." + field, why, why);
        }
    }
}
