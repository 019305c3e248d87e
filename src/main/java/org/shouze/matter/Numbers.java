package org.shouze.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.identity.Acting;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Document numbers (文号) by kind and year: 更正〔2020〕12号, 滨师委〔2020〕2号. Each is given once and written into its
 * register in the transaction that uses it, so that there are neither doubles nor gaps; none ever leaves the register.
 */
@Component
public class Numbers {

    static final int PAGE = 50;

    private static final Set<String> KEEPERS = Set.of("OFFICE_HEAD", "OFFICE_CLERK");

    private final JdbcTemplate jdbc;
    private final TransactionTemplate savepoint;
    private final Audit audit;
    private final Clock clock;
    private final String mark;

    Numbers(JdbcTemplate jdbc, PlatformTransactionManager transactions, Audit audit, Clock clock,
            @Value("${shouze.agency.mark:滨师委}") String mark) {
        this.jdbc = jdbc;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.audit = audit;
        this.clock = clock;
        this.mark = mark;
    }

    /** The agency's own mark (发文机关代字), the kind of the numbers that offices take on this page. */
    public String mark() {
        return mark;
    }

    /** May this person read the register, take numbers and void them: the offices. */
    public static boolean kept(Acting by) {
        return by.seats().stream().anyMatch(held -> KEEPERS.contains(held.seat().post().code()));
    }

    /**
     * The next number of the agency, for a document of this title.
     *
     * @throws NotFound if this person keeps no register
     */
    @Transactional
    public String take(String title, Acting by) {
        door(by);
        var number = next(mark, LocalDate.now(clock).getYear(), title, by.actor().name());
        audit.changed(by.actor(), "matter.numberTaken", "number:" + number, null);
        return number;
    }

    /**
     * The next number of a kind for a document that another room keeps; in its transaction, and for whom it decides.
     *
     * @param title as the register shows it to the offices
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String give(String kind, String title, Acting by) {
        return next(kind, LocalDate.now(clock).getYear(), title, by.actor().name());
    }

    /** @param title or null where a matter will carry the number; @param name of who takes it, or null */
    @Transactional
    String next(String kind, int year, String title, String name) {
        begin(kind, year);
        jdbc.update("update matter_number set last = last + 1 where kind = ? and year_of = ?", kind, year);
        var position = jdbc.queryForObject("select last from matter_number where kind = ? and year_of = ?",
                Integer.class, kind, year);
        var number = "%s〔%d〕%d号".formatted(kind, year, position);
        jdbc.update("""
                insert into matter_number_given (number, kind, year_of, position, title, given_at, given_name)
                values (?, ?, ?, ?, ?, ?, ?)""", number, kind, year, position, title, now(), name);
        return number;
    }

    /** The first of a year; where two begin at once, the second sees the first one's row and counts on. */
    private void begin(String kind, int year) {
        try {
            savepoint.executeWithoutResult(status -> jdbc.update("""
                    insert into matter_number (kind, year_of, last) select ?, ?, 0
                    where not exists (select 1 from matter_number where kind = ? and year_of = ?)""",
                    kind, year, kind, year));
        } catch (DuplicateKeyException e) {
            // begun by the other: the row is there
        }
    }

    /**
     * Voids a number; it stays in the register with the reason.
     *
     * @throws NotFound    if there is none in force, or this person keeps no register
     * @throws NumberInUse if a matter under way carries it
     */
    @Transactional
    public void voidNumber(String number, String reason, Acting by) {
        door(by);
        var carried = jdbc.queryForObject("select count(*) from matter where number = ? and closed_at is null",
                Integer.class, number);
        if (carried > 0) {
            throw new NumberInUse(number);
        }
        if (jdbc.update("""
                update matter_number_given set voided_at = ?, voided_name = ?, reason = ?
                where number = ? and voided_at is null""", now(), by.actor().name(), reason, number) == 0) {
            throw new NotFound(number);
        }
        audit.changed(by.actor(), "matter.numberVoided", "number:" + number, null);
    }

    /** The registers there are, newest year first. @throws NotFound if this person keeps no register */
    public List<Register> registers(Acting by) {
        door(by);
        return jdbc.query("select kind, year_of from matter_number order by year_of desc, kind",
                (row, n) -> new Register(row.getString("kind"), row.getInt("year_of")));
    }

    /**
     * One register, newest number first, fifty a page and one more if there is.
     *
     * @param before page on below this number's place, or null
     * @throws NotFound if this person keeps no register
     */
    public List<GivenNumber> page(Register register, Integer before, Acting by) {
        door(by);
        var scope = ReadingScope.of(by);
        return jdbc.query("""
                select g.*, m.id as matter, m.title as matter_title, m.unit_path, m.closed_at, m.guarded
                from matter_number_given g left join matter m on m.number = g.number
                where g.kind = ? and g.year_of = ? and g.position < ? order by g.position desc limit ?""",
                (row, n) -> given(row, scope), register.kind(), register.year(),
                before == null ? Integer.MAX_VALUE : before, PAGE + 1);
    }

    private static GivenNumber given(ResultSet row, ReadingScope scope) throws SQLException {
        var matter = row.getObject("matter", UUID.class);
        var readable = matter != null && !row.getBoolean("guarded") && scope.covers(row.getString("unit_path"));
        return new GivenNumber(row.getString("number"), row.getInt("position"),
                readable ? row.getString("matter_title") : row.getString("title"),
                readable ? new MatterId(matter) : null, instant(row, "given_at"), row.getString("given_name"),
                row.getObject("voided_at") == null && (matter == null || row.getObject("closed_at") != null),
                instant(row, "voided_at"), row.getString("voided_name"), row.getString("reason"));
    }

    private static void door(Acting by) {
        if (!kept(by)) {
            throw new NotFound("register of numbers");
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    public record Register(String kind, int year) {}
}
