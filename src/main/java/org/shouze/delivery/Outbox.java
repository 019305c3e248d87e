package org.shouze.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.shouze.organization.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes what is to leave the house, in the sender's transaction; says later what became of it. */
@Component
public class Outbox {

    private static final PersonId NOBODY = new PersonId(0);

    private final LetterTable letters;
    private final Channels channels;
    private final JdbcClient jdbc;

    Outbox(LetterTable letters, Channels channels, JdbcClient jdbc) {
        this.letters = letters;
        this.channels = channels;
        this.jdbc = jdbc;
    }

    /**
     * One message to one person.
     *
     * @param message   the sender's own number for it; with the channel it is the key that lets nothing go twice
     * @param by        the channels to use; none is fine
     * @param notBefore when it may leave
     */
    public record Posting(long message, PersonId to, Postcard card, Set<Channel> by, Instant notBefore) {}

    public enum State { WAITING, SENT, DELIVERED, UNREACHABLE, FAILED }

    /** @param at when the state was reached; null while it waits, or if it never left */
    public record Sending(Channel channel, State state, Instant at) {

        /** Message key that says it. */
        public String label() {
            return "delivery.state." + state;
        }
    }

    /** @throws org.springframework.transaction.IllegalTransactionStateException outside of the sender's transaction */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(Collection<Posting> postings) {
        letters.insert(postings);
    }

    /**
     * Tells the group, where there is one: what names nobody, since a postcard can't.
     *
     * @param number of the announcement; one that was made is not made again
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void announce(long number, Postcard card, Instant notBefore) {
        if (channels.all().contains(Channel.ROBOT)) {
            letters.insert(List.of(new Posting(number, NOBODY, card, Set.of(Channel.ROBOT), notBefore)));
        }
    }

    /** How each of these messages went, by channel; messages that never left are absent, as are rows kept long enough. */
    @Transactional(readOnly = true)
    public Map<Long, List<Sending>> of(Collection<Long> messages) {
        if (messages.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("select message, channel, status, sent_at, delivered_at from delivery_letter "
                        + "where message in (:messages) order by id").param("messages", messages)
                .query((row, n) -> Map.entry(row.getLong("message"), sending(row))).list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Sending sending(ResultSet row) throws SQLException {
        var channel = Channel.valueOf(row.getString("channel"));
        var delivered = LetterTable.instant(row, "delivered_at");
        return switch (LetterTable.Status.valueOf(row.getString("status"))) {
            case WAITING -> new Sending(channel, State.WAITING, null);
            case SENT -> delivered == null ? new Sending(channel, State.SENT, LetterTable.instant(row, "sent_at"))
                    : new Sending(channel, State.DELIVERED, delivered);
            case UNREACHABLE -> new Sending(channel, State.UNREACHABLE, null);
            case DEAD -> new Sending(channel, State.FAILED, null);
        };
    }
}
