package org.shouze.accountability.process;

import java.time.LocalDate;
import java.util.List;

import org.shouze.accountability.Minutes;
import org.shouze.accountability.Vote;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Minutes and votes as they are written into a form. */
@Component
class Votes {

    private final Numbered numbered;

    Votes(Numbered numbered) {
        this.numbered = numbered;
    }

    void check(LocalDate held, String minutes, List<VoteRow> rows, Errors errors) {
        Asking.day("held", held, errors);
        Asking.words("minutes", minutes, errors);
        rows.stream().filter(row -> !row.isEmpty()).forEach(row -> {
            numbered.check("votes", row.number(), errors);
            if (row.choice() == null) {
                errors.rejectValue("votes", "accountability.case.fault.vote", new Object[] {row.number()}, null);
            } else if (row.choice() == Vote.Choice.AGAINST && (row.dissent() == null || row.dissent().isBlank())) {
                errors.rejectValue("votes", "rule.DissentUnrecorded", "rule.DissentUnrecorded");
            }
        });
        if (rows.stream().filter(row -> !row.isEmpty()).count() < 3) {
            errors.rejectValue("votes", "rule.DecisionNotCollective", "rule.DecisionNotCollective");
        }
    }

    Minutes minutes(LocalDate held, String text, List<VoteRow> rows) {
        return new Minutes(held, text, rows.stream().filter(row -> !row.isEmpty()).map(row -> new Vote(
                numbered.find(row.number()).get(0), row.choice(), row.dissent())).toList());
    }
}
