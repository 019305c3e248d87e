package org.shouze.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The trail. Writes in the caller's transaction: if the entry can't be written, the act fails. */
@Component
public class Audit {

    /** The act of every entry that is a read. */
    static final String READ = "read";

    private static final int LONGEST_DETAIL = 1000;

    private static final String INSERT = """
            insert into audit_entry (at, kind, person, person_name, seat, seat_name, behalf_of, act, subject, detail, purpose)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Audit(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A state changed.
     *
     * @param act     past fact, {@code room.verb}, e.g. {@code reporting.filed}
     * @param subject what it happened to, e.g. {@code report:0192…}; ids only, no names
     * @param detail  short facts without personal data, or null
     * @throws org.springframework.transaction.IllegalTransactionStateException outside of the act's transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(Actor by, String act, String subject, String detail) {
        write("CHANGED", by, act, subject, detail, null);
    }

    /** Sensitive data was read, for this purpose. */
    @Transactional
    public void read(Actor by, String subject, String purpose) {
        write("READ", by, READ, subject, null, purpose);
    }

    private void write(String kind, Actor by, String act, String subject, String detail, String purpose) {
        jdbc.update(INSERT, now(), kind, by.person(), by.name(), by.seat(), by.seatName(), by.behalfOf(), act, subject,
                shortened(detail), purpose);
    }

    /** In the precision both databases keep, so that a seal can be computed again from what is stored. */
    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    private static String shortened(String detail) {
        return detail == null || detail.length() <= LONGEST_DETAIL
                ? detail
                : detail.substring(0, LONGEST_DETAIL - 1) + "…";
    }
}
