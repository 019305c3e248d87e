package org.shouze.discipline;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** 滨纪线〔2020〕3号: numbers without gaps or doubles, in a register that only this room reads. */
@Component
class ClueNumbers {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate savepoint;
    private final Clock clock;
    private final String clues;
    private final String referrals;

    ClueNumbers(JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock,
            @Value("${shouze.discipline.clue.mark:滨纪线}") String clues,
            @Value("${shouze.discipline.referral.mark:滨纪移}") String referrals) {
        this.jdbc = jdbc;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
        this.clues = clues;
        this.referrals = referrals;
    }

    String nextClue() {
        return next(clues);
    }

    String nextReferral() {
        return next(referrals);
    }

    private String next(String kind) {
        var year = LocalDate.now(clock).getYear();
        begin(kind, year);
        jdbc.update("update discipline_number set last = last + 1 where kind = ? and year_of = ?", kind, year);
        return "%s〔%d〕%d号".formatted(kind, year, jdbc.queryForObject(
                "select last from discipline_number where kind = ? and year_of = ?", Integer.class, kind, year));
    }

    /** Where two begin a year at once, the second sees the first one's row and counts on. */
    private void begin(String kind, int year) {
        try {
            savepoint.executeWithoutResult(status -> jdbc.update("""
                    insert into discipline_number (kind, year_of, last) select ?, ?, 0
                    where not exists (select 1 from discipline_number where kind = ? and year_of = ?)""",
                    kind, year, kind, year));
        } catch (DuplicateKeyException e) {
            // begun by the other: the row is there
        }
    }
}
