package org.shouze.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For the system administrator: what waits, and what did not leave and why. Numbers only, no contents. */
@Component
public class DeadLetters {

    /** So many, or more. */
    public static final int BOUND = 1000;

    private final JdbcClient jdbc;
    private final Channels channels;
    private final Audit audit;
    private final Clock clock;

    DeadLetters(JdbcClient jdbc, Channels channels, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.channels = channels;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param waiting since its due time; counted up to {@link #BOUND}
     * @param oldest  due time of what has waited longest, or null
     * @param trouble message key of what is wrong with the channel, or null; @param since when
     */
    public record ChannelState(Channel channel, int waiting, Instant oldest, int dead, String trouble, Instant since) {}

    /** @param person id of the addressee; @param trouble message key */
    public record Dead(long id, Channel channel, long person, int attempts, Instant createdAt, String trouble) {}

    @Transactional(readOnly = true)
    public List<ChannelState> channels() {
        return channels.all().stream().map(channel -> jdbc.sql("""
                select c.trouble, c.since,
                    (select count(*) from (select 1 as one from delivery_letter where channel = :channel
                        and status = 'WAITING' and due <= :now limit 1000) w) as waiting,
                    (select min(due) from delivery_letter where channel = :channel and status = 'WAITING'
                        and due <= :now) as oldest,
                    (select count(*) from (select 1 as one from delivery_letter where channel = :channel
                        and status = 'DEAD' limit 1000) d) as dead
                from delivery_channel c where c.channel = :channel""")
                .param("channel", channel.name()).param("now", OffsetDateTime.now(clock))
                .query((row, n) -> new ChannelState(channel, row.getInt("waiting"), LetterTable.instant(row, "oldest"),
                        row.getInt("dead"), label(row.getString("trouble")), LetterTable.instant(row, "since"))).single())
                .toList();
    }

    /** @param before older than this one, or null for the newest */
    @Transactional(readOnly = true)
    public List<Dead> page(Long before, int size) {
        return jdbc.sql("""
                select id, channel, person, attempts, created_at, trouble from delivery_letter
                where status = 'DEAD' and id < ? order by id desc limit ?""")
                .params(before == null ? Long.MAX_VALUE : before, size).query(DeadLetters::dead).list();
    }

    /**
     * Sends it again, as if for the first time and under its old number.
     *
     * @throws NotFound if it is not a dead letter (any more)
     */
    @Transactional
    public void again(Actor by, long id) {
        if (revive("id = ?", id) == 0) {
            throw new NotFound("letter");
        }
        audit.changed(by, "delivery.again", "letter:" + id, null);
    }

    /** All of one channel, for example after its settings were put right. */
    @Transactional
    public int again(Actor by, Channel channel) {
        var revived = revive("channel = ?", channel.name());
        if (revived > 0) {
            audit.changed(by, "delivery.again", "channel:" + channel, String.valueOf(revived));
        }
        return revived;
    }

    private int revive(String which, Object value) {
        return jdbc.sql("update delivery_letter set status = 'WAITING', attempts = 0, due = ?, trouble = null "
                + "where status = 'DEAD' and " + which).params(OffsetDateTime.now(clock), value).update();
    }

    private static Dead dead(ResultSet row, int number) throws SQLException {
        return new Dead(row.getLong("id"), Channel.valueOf(row.getString("channel")), row.getLong("person"),
                row.getInt("attempts"), LetterTable.instant(row, "created_at"), label(row.getString("trouble")));
    }

    private static String label(String trouble) {
        return trouble == null ? null : "delivery.trouble." + trouble;
    }
}
