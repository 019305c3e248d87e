package org.shouze.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;

import org.shouze.organization.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the outbox: claimed by one worker each, and marked one by one as the other side answers. */
@Component
class LetterTable {

    enum Status { WAITING, SENT, UNREACHABLE, DEAD }

    /** Longer than the attempts of one claim can take. */
    static final Duration LEASE = Duration.ofMinutes(10);

    private static final String INSERT = """
            insert into delivery_letter (message, channel, person, card, status, attempts, due, created_at)
            values (?, ?, ?, ?, 'WAITING', 0, ?, ?)""";

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final Clock clock;

    LetterTable(JdbcTemplate batches, JdbcClient jdbc, Clock clock) {
        this.batches = batches;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(Collection<Outbox.Posting> postings) {
        var now = OffsetDateTime.now(clock);
        batches.batchUpdate(INSERT, postings.stream().flatMap(posting -> posting.by().stream().map(channel ->
                new Object[] {posting.message(), channel.name(), posting.to().value(), posting.card().stored(),
                        at(posting.notBefore()), now})).toList());
    }

    /** What is due by this channel, the longest waiting first; nobody else gets these until the lease is over. */
    @Transactional
    public List<Letter> claim(Channel channel, Status status, String claim, int most) {
        var now = OffsetDateTime.now(clock);
        var ids = jdbc.sql("""
                select id from delivery_letter where channel = ? and status = ? and due <= ?
                order by due, id limit ? for update skip locked""")
                .params(channel.name(), status.name(), now, most).query(Long.class).list();
        if (ids.isEmpty()) {
            return List.of();
        }
        batches.batchUpdate("update delivery_letter set claim = ?, due = ?, attempts = attempts + ? where id = ?",
                ids.stream().map(id -> new Object[] {claim, now.plus(LEASE), status == Status.WAITING ? 1 : 0, id}).toList());
        return jdbc.sql("select * from delivery_letter where id in (:ids) order by id").param("ids", ids)
                .query(LetterTable::letter).list();
    }

    /** Handed over in the last minute, by all nodes. */
    int lately(Channel channel) {
        return jdbc.sql("select count(*) from delivery_letter where channel = ? and sent_at > ?")
                .params(channel.name(), OffsetDateTime.now(clock).minusMinutes(1)).query(Integer.class).single();
    }

    /** Whoever holds it now: it has been sent, and must not go a second time. */
    void sent(Letter letter, String receipt, Duration askAfter) {
        var now = OffsetDateTime.now(clock);
        batches.update("""
                update delivery_letter set status = 'SENT', sent_at = ?, due = ?, claim = null, receipt = ?, trouble = null
                where id = ? and status <> 'SENT'""",
                new Object[] {now, askAfter == null ? null : now.plus(askAfter), receipt, letter.id()},
                new int[] {Types.TIMESTAMP_WITH_TIMEZONE, Types.TIMESTAMP_WITH_TIMEZONE, Types.VARCHAR, Types.BIGINT});
    }

    void delivered(Letter letter) {
        jdbc.sql("update delivery_letter set delivered_at = ?, due = null, claim = null where id = ?")
                .params(OffsetDateTime.now(clock), letter.id()).update();
    }

    void again(Letter letter, String claim, Duration after, String trouble) {
        jdbc.sql("update delivery_letter set due = ?, claim = null, trouble = ? where id = ? and claim = ?")
                .params(OffsetDateTime.now(clock).plus(after), trouble, letter.id(), claim).update();
    }

    void askAgain(Letter letter, String claim, Duration after) {
        jdbc.sql("update delivery_letter set due = ?, claim = null where id = ? and claim = ?")
                .params(OffsetDateTime.now(clock).plus(after), letter.id(), claim).update();
    }

    void askNoMore(Letter letter) {
        jdbc.sql("update delivery_letter set due = null, claim = null where id = ?").param(letter.id()).update();
    }

    void end(Letter letter, String claim, Status status, String trouble) {
        jdbc.sql("update delivery_letter set status = ?, due = null, claim = null, trouble = ? where id = ? and claim = ?")
                .params(status.name(), trouble, letter.id(), claim).update();
    }

    /** What was claimed and could not be tried: as if it had never been claimed. */
    void putBack(String claim) {
        jdbc.sql("update delivery_letter set due = ?, claim = null, attempts = attempts - 1 where claim = ? and status = 'WAITING'")
                .params(OffsetDateTime.now(clock), claim).update();
    }

    /** @param trouble null if all is well again */
    void channel(Channel channel, String trouble) {
        if (trouble == null) {
            jdbc.sql("update delivery_channel set trouble = null, since = null where channel = ? and trouble is not null")
                    .param(channel.name()).update();
        } else {
            jdbc.sql("update delivery_channel set trouble = ?, since = coalesce(since, ?) where channel = ?")
                    .params(trouble, OffsetDateTime.now(clock), channel.name()).update();
        }
    }

    static Letter letter(ResultSet row, int number) throws SQLException {
        return new Letter(row.getLong("id"), row.getLong("message"), Channel.valueOf(row.getString("channel")),
                new PersonId(row.getLong("person")), Postcard.stored(row.getString("card")), row.getInt("attempts"),
                row.getString("receipt"), instant(row, "created_at"), instant(row, "sent_at"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime at(Instant instant) {
        return instant.atZone(clock.getZone()).toOffsetDateTime();
    }
}
