package org.shouze.terms.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.springframework.validation.Errors;

import org.shouze.terms.Audience;
import org.shouze.terms.Colour;
import org.shouze.terms.Measure;
import org.shouze.terms.Rung;
import org.shouze.terms.TermRule;

/** The next version of a rule, as typed. An empty row of rungs is none. */
record RuleForm(@NotNull(message = "{terms.fault.day}") LocalDate validFrom,
        @NotNull(message = "{terms.fault.choose}") Measure measure,
        @NotNull(message = "{terms.fault.amount}") @Min(value = 0, message = "{terms.fault.amount}")
        @Max(value = 3650, message = "{terms.fault.amount}") Integer amount,
        boolean mayExtend, boolean mayPause, boolean takesOver,
        @NotBlank(message = "{terms.fault.basis}") @Size(max = 200, message = "{terms.fault.long}") String basis,
        List<Row> rungs) {

    private static final int BLANK_ROWS = 2;
    private static final int MOST_MINUTES = 525_600;

    record Row(Colour colour, Rung.Mark mark, Integer amount, boolean unlessNoted, Integer unanswered,
            boolean holder, boolean superior, boolean head, String posts, boolean urgent, String document,
            boolean proposes) {

        private static final Row BLANK = new Row(null, null, null, false, null, false, false, false, "", false, "", false);

        static Row of(Rung rung) {
            return new Row(rung.colour(), rung.mark(), rung.amount(), rung.unlessNoted(), rung.unanswered(),
                    rung.tells().contains(Audience.HOLDER), rung.tells().contains(Audience.SUPERIOR),
                    rung.tells().contains(Audience.UNIT_HEAD), String.join(" ", rung.tells().stream()
                            .filter(Audience::namesPost).map(Audience::text).toList()),
                    rung.channel().equals("URGENT"), rung.document(), rung.proposes());
        }

        private boolean fits() {
            return within(0, amount, mark == Rung.Mark.PERCENT_LEFT ? 99 : MOST_MINUTES)
                    && (unanswered == null || within(1, unanswered, MOST_MINUTES))
                    && (posts == null || posts.length() <= 120) && (document == null || document.length() <= 60);
        }

        private static boolean within(int least, Integer number, int most) {
            return number != null && number >= least && number <= most;
        }

        private Rung rung() {
            return new Rung(colour, mark, amount, unlessNoted, unanswered, tells(), urgent ? "URGENT" : "ORDINARY",
                    document == null || document.isBlank() ? null : document.strip(), proposes);
        }

        private List<Audience> tells() {
            var tells = new ArrayList<Audience>();
            if (holder) {
                tells.add(Audience.HOLDER);
            }
            if (superior) {
                tells.add(Audience.SUPERIOR);
            }
            if (head) {
                tells.add(Audience.UNIT_HEAD);
            }
            if (posts != null && !posts.isBlank()) {
                List.of(posts.strip().split("\\s+")).forEach(post -> tells.add(new Audience(post)));
            }
            return tells;
        }
    }

    static RuleForm of(TermRule rule, LocalDate from) {
        return new RuleForm(from, rule.measure(), rule.amount(), rule.mayExtend(), rule.mayPause(), rule.takesOver(),
                rule.basis(), rule.rungs().stream().map(Row::of).toList()).padded();
    }

    /** With blank rows to fill in. */
    RuleForm padded() {
        var rows = new ArrayList<>(rungs == null ? List.<Row>of() : rungs.stream()
                .filter(row -> row != null && row.mark() != null).toList());
        for (int i = 0; i < BLANK_ROWS; i++) {
            rows.add(Row.BLANK);
        }
        return new RuleForm(validFrom, measure, amount, mayExtend, mayPause, takesOver, basis, rows);
    }

    /** What Bean Validation can't say. */
    void check(Errors errors) {
        if (measure != Measure.OWN && amount != null && amount == 0) {
            errors.rejectValue("amount", "terms.fault.amount", "terms.fault.amount");
        }
        filled().stream().filter(row -> !row.fits()).forEach(row -> errors.rejectValue(
                "rungs[" + rungs.indexOf(row) + "].amount", "terms.fault.rung", "terms.fault.rung"));
    }

    TermRule rule(String process, String step) {
        return new TermRule(0, process, step, validFrom, null, measure, measure == Measure.OWN ? 0 : amount, mayExtend,
                mayPause, takesOver, basis.strip(), "", filled().stream().map(Row::rung).toList());
    }

    private List<Row> filled() {
        return rungs == null ? List.of() : rungs.stream().filter(row -> row != null && row.mark() != null).toList();
    }
}
