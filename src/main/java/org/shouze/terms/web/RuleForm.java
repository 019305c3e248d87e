package org.shouze.terms.web;

import static org.shouze.terms.web.Typed.blank;
import static org.shouze.terms.web.Typed.is;
import static org.shouze.terms.web.Typed.isOne;
import static org.shouze.terms.web.Typed.within;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.springframework.validation.Errors;

import org.shouze.terms.Measure;
import org.shouze.terms.TermRule;

/** The next version of a rule, as typed: what can't be read stays in its field. An empty row of rungs is none. */
record RuleForm(String validFrom, String measure, String amount, Boolean mayExtend, Boolean mayPause, Boolean takesOver,
        String basis, List<RungRow> rungs) {

    private static final int BLANK_ROWS = 2;
    private static final int MOST = 3650;

    static RuleForm of(TermRule rule, LocalDate from) {
        return new RuleForm(from.toString(), rule.measure().name(), rule.measure() == Measure.OWN ? "" : String.valueOf(rule.amount()), rule.mayExtend(),
                rule.mayPause(), rule.takesOver(), rule.basis(), rule.rungs().stream().map(RungRow::of).toList());
    }

    /** The rows that are there, with two more to fill in. */
    public List<RungRow> rows() {
        var rows = new ArrayList<>(rungs == null ? List.of() : rungs.stream().map(row -> row == null ? RungRow.BLANK : row)
                .toList());
        for (int blank = (int) rows.stream().filter(Predicate.not(RungRow::filled)).count(); blank < BLANK_ROWS; blank++) {
            rows.add(RungRow.BLANK);
        }
        return rows;
    }

    void check(Errors errors) {
        reject(errors, "validFrom", day() == null, "terms.fault.day");
        reject(errors, "measure", !isOne(Measure.values(), measure), "terms.fault.choose");
        reject(errors, "amount", !own() && !within(1, amount, MOST), "terms.fault.amount");
        reject(errors, "basis", blank(basis), "terms.fault.basis");
        reject(errors, "basis", basis != null && basis.length() > 200, "terms.fault.long");
        for (int i = 0; rungs != null && i < rungs.size(); i++) {
            var row = rungs.get(i);
            reject(errors, "rungs[" + i + "].amount", row != null && row.filled() && !row.fits(), "terms.fault.rung");
        }
    }

    /** Once it has been checked. */
    TermRule rule(String process, String step) {
        return new TermRule(0, process, step, day(), null, Measure.valueOf(measure),
                own() ? 0 : Integer.parseInt(amount.strip()), is(mayExtend), is(mayPause), is(takesOver), basis.strip(), "",
                rungs == null ? List.of() : rungs.stream().filter(row -> row != null && row.filled()).map(RungRow::rung)
                        .toList());
    }

    private boolean own() {
        return Measure.OWN.name().equals(measure);
    }

    private LocalDate day() {
        try {
            return blank(validFrom) ? null : LocalDate.parse(validFrom.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static void reject(Errors errors, String field, boolean wrong, String why) {
        if (wrong) {
            errors.rejectValue(field, why, why);
        }
    }
}
