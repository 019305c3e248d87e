package org.shouze.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.identity.HeaderCounts;
import org.shouze.organization.PersonId;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In-app messages with proof of delivery: sent, by whom, read when. */
@Component
public class Messages implements HeaderCounts {

    private static final String INSERT = """
            insert into notification_message
                (topic, person, sender, sender_name, text, text_key, text_arguments, link, sent_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String COLUMNS = """
            select id, topic, person, sender_name, text, text_key, text_arguments, link, sent_at, read_at
            from notification_message""";

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final Told told;
    private final Audit audit;
    private final MessageSource texts;
    private final Clock clock;

    Messages(JdbcTemplate batches, JdbcClient jdbc, Told told, Audit audit, MessageSource texts, Clock clock) {
        this.batches = batches;
        this.jdbc = jdbc;
        this.told = told;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Sends to each person who did not get a message with the same key within {@code quiet}.
     *
     * @param topic what it is about, e.g. {@code report:<id>}: later asked for by {@link #about}
     * @param text  plain words; numbers and due times only, nothing confidential
     * @param link  path inside the application
     * @return whom it reached, and who was left out because the last one is too recent
     */
    @Transactional
    public Sent send(Actor by, String topic, Collection<PersonId> to, String text, String link, Duration quiet) {
        return send(by, topic, to, Words.plain(text), link, quiet);
    }

    /** The same, in the language of each reader. */
    @Transactional
    public Sent send(Actor by, String topic, Collection<PersonId> to, Words words, String link, Duration quiet) {
        refuseForeign(link);
        var people = new LinkedHashSet<>(to);
        var reached = told.mayBeTold(topic, people.stream().map(PersonId::value).toList(), quiet).stream()
                .map(PersonId::new).toList();
        people.removeAll(reached);
        if (!reached.isEmpty()) {
            store(by, topic, reached, words, link);
            audit.changed(by, "notification.sent", topic, "reached " + reached.size() + ", too soon " + people.size());
        }
        return new Sent(reached, List.copyOf(people));
    }

    /** Messages about these topics, newest first. */
    @Transactional(readOnly = true)
    public Map<String, List<Message>> about(Collection<String> topics) {
        if (topics.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql(COLUMNS + " where topic in (:topics) order by id desc").param("topics", topics)
                .query(this::message).list().stream().collect(Collectors.groupingBy(Message::topic));
    }

    @Override
    public int unread(PersonId person) {
        return jdbc.sql("""
                select count(*) from (select 1 as one from notification_message
                    where person = ? and read_at is null limit 1000) bounded""")
                .param(person.value()).query(Integer.class).single();
    }

    /** @param before older than the message with this id, or null for the newest */
    @Transactional(readOnly = true)
    public List<Message> of(PersonId person, boolean unreadOnly, Long before, int size) {
        return jdbc.sql(COLUMNS + " where person = ? and id < ?" + (unreadOnly ? " and read_at is null" : "")
                        + " order by id desc limit ?")
                .params(person.value(), before == null ? Long.MAX_VALUE : before, size)
                .query(this::message).list();
    }

    /**
     * Opens one; the first time counts as read.
     *
     * @throws NotFound if there is none, or it is somebody else's
     */
    @Transactional
    public Message open(PersonId person, long id) {
        jdbc.sql("update notification_message set read_at = ? where id = ? and person = ? and read_at is null")
                .params(OffsetDateTime.now(clock), id, person.value()).update();
        return jdbc.sql(COLUMNS + " where id = ? and person = ?").params(id, person.value()).query(this::message)
                .optional().orElseThrow(() -> new NotFound("message"));
    }

    /** @param upTo the newest the person has seen in the list: what came since stays unread */
    @Transactional
    public int readAll(PersonId person, long upTo) {
        return jdbc.sql("update notification_message set read_at = ? where person = ? and read_at is null and id <= ?")
                .params(OffsetDateTime.now(clock), person.value(), upTo).update();
    }

    private void store(Actor by, String topic, List<PersonId> to, Words words, String link) {
        var now = OffsetDateTime.now(clock);
        batches.batchUpdate(INSERT, to.stream().map(person -> new Object[] {topic, person.value(), by.person(), by.name(),
                words.text(), words.key(), words.storedArguments(), link, now}).toList());
    }

    private static void refuseForeign(String link) {
        if (link != null && !link.matches("/(?![/\\\\])[^\\s\\\\]*")) {
            throw new IllegalArgumentException("not a path inside the application");
        }
    }

    private Message message(ResultSet row, int number) throws SQLException {
        var words = Words.stored(row.getString("text"), row.getString("text_key"), row.getString("text_arguments"));
        return new Message(row.getLong("id"), row.getString("topic"), new PersonId(row.getLong("person")),
                row.getString("sender_name"), words.in(LocaleContextHolder.getLocale(), texts), row.getString("link"),
                instant(row, "sent_at"), instant(row, "read_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    public record Sent(List<PersonId> reached, List<PersonId> tooSoon) {}

    public record Message(long id, String topic, PersonId to, String sender, String text, String link, Instant sentAt,
            Instant readAt) {}
}
