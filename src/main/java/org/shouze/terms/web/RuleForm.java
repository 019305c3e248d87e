package org.shouze.terms.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

import org.springframework.validation.Errors;

import org.shouze.terms.Audience;
import org.shouze.terms.Colour;
import org.shouze.terms.Measure;
import org.shouze.terms.Rung;
import org.shouze.terms.TermRule;

/** The next version of a rule, as typed: what can't be read stays in its field. An empty row of rungs is none. */
record RuleForm(String validFrom, String measure, String amount, Boolean mayExtend, Boolean mayPause, Boolean takesOver,
        String basis, List<Row> rungs) {

    private static final int BLANK_ROWS = 2;
    private static final int MOST = 3650;
    private static final int MOST_MINUTES = 525_600;

    record Row(String colour, String mark, String amount, Boolean unlessNoted, String unanswered, Boolean holder,
            Boolean superior, Boolean head, String posts, Boolean urgent, String document, Boolean proposes) {

        private static final Row BLANK = new Row("", "", "", false, "", false, false, false, "", false, "", false);

        static Row of(Rung rung) {
            return new Row(rung.colour() == null ? "" : rung.colour().name(), rung.mark().name(),
                    String.valueOf(rung.amount()), rung.unlessNoted(),
                    rung.unanswered() == null ? "" : String.valueOf(rung.unanswered()),
                    rung.tells().contains(Audience.HOLDER), rung.tells().contains(Audience.SUPERIOR),
                    rung.tells().contains(Audience.UNIT_HEAD), String.join(" ", rung.tells().stream()
                            .filter(Audience::namesPost).map(Audience::text).toList()),
                    rung.channel().equals("URGENT"), rung.document(), rung.proposes());
        }

        private boolean filled() {
            return !blank(mark);
        }

        private boolean fits() {
            return isOne(Rung.Mark.values(), mark) && (blank(colour) || isOne(Colour.values(), colour))
                    && within(0, amount, mark.equals(Rung.Mark.PERCENT_LEFT.name()) ? 99 : MOST_MINUTES)
                    && (blank(unanswered) || within(1, unanswered, MOST_MINUTES))
                    && (posts == null || posts.length() <= 120) && (document == null || document.length() <= 60);
        }

        private Rung rung() {
            return new Rung(blank(colour) ? null : Colour.valueOf(colour), Rung.Mark.valueOf(mark),
                    Integer.parseInt(amount.strip()), is(unlessNoted),
                    blank(unanswered) ? null : Integer.valueOf(unanswered.strip()), tells(),
                    is(urgent) ? "URGENT" : "ORDINARY", blank(document) ? null : document.strip(), is(proposes));
        }

        private List<Audience> tells() {
            var tells = new ArrayList<Audience>();
            if (is(holder)) {
                tells.add(Audience.HOLDER);
            }
            if (is(superior)) {
                tells.add(Audience.SUPERIOR);
            }
            if (is(head)) {
                tells.add(Audience.UNIT_HEAD);
            }
            if (!blank(posts)) {
                Arrays.stream(posts.strip().split("\\s+")).map(Audience::new).forEach(tells::add);
            }
            return tells;
        }
    }

    static RuleForm of(TermRule rule, LocalDate from) {
        return new RuleForm(from.toString(), rule.measure().name(), String.valueOf(rule.amount()), rule.mayExtend(),
                rule.mayPause(), rule.takesOver(), rule.basis(), rule.rungs().stream().map(Row::of).toList());
    }

    /** The rows that are there, with two more to fill in. */
    public List<Row> rows() {
        var rows = new ArrayList<>(rungs == null ? List.of() : rungs.stream().map(row -> row == null ? Row.BLANK : row)
                .toList());
        for (int blank = (int) rows.stream().filter(Predicate.not(Row::filled)).count(); blank < BLANK_ROWS; blank++) {
            rows.add(Row.BLANK);
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
                rungs == null ? List.of() : rungs.stream().filter(row -> row != null && row.filled()).map(Row::rung)
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

    private static boolean within(int least, String text, int most) {
        return !blank(text) && text.strip().matches("\\d{1,6}") && Integer.parseInt(text.strip()) >= least
                && Integer.parseInt(text.strip()) <= most;
    }

    private static boolean isOne(Enum<?>[] of, String name) {
        return Arrays.stream(of).anyMatch(known -> known.name().equals(name));
    }

    private static boolean is(Boolean ticked) {
        return Boolean.TRUE.equals(ticked);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
