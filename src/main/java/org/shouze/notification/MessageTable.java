package org.shouze.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.shouze.audit.Actor;
import org.shouze.organization.PersonId;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The rows of what people were told. */
@Component
class MessageTable {

    private static final String INSERT = """
            insert into notification_message
                (topic, person, sender, sender_name, text, text_key, text_arguments, link, sent_at, urgent)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String COLUMNS = """
            select id, topic, person, sender_name, text, text_key, text_arguments, link, sent_at, read_at, urgent
            from notification_message""";

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final Clock clock;

    MessageTable(JdbcTemplate batches, JdbcClient jdbc, Clock clock) {
        this.batches = batches;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Row(long id, String topic, PersonId to, String sender, Words words, String link, Instant sentAt,
            Instant readAt, boolean urgent) {}

    /** @return the number of each person's message */
    Map<PersonId, Long> insert(Actor by, Map<PersonId, Notice> notices) {
        var now = OffsetDateTime.now(clock);
        var people = new ArrayList<>(notices.keySet());
        var rows = people.stream().map(person -> row(by, person, notices.get(person), now)).toList();
        var keys = new GeneratedKeyHolder();
        batches.batchUpdate(connection -> connection.prepareStatement(INSERT, new String[] {"id"}), setter(rows), keys);
        var numbers = new LinkedHashMap<PersonId, Long>();
        for (int i = 0; i < rows.size(); i++) {
            numbers.put(people.get(i), ((Number) keys.getKeyList().get(i).values().iterator().next()).longValue());
        }
        return numbers;
    }

    List<Row> about(Collection<String> topics) {
        return jdbc.sql(COLUMNS + " where topic in (:topics) order by id desc").param("topics", topics)
                .query(MessageTable::row).list();
    }

    List<Row> of(PersonId person, boolean unreadOnly, Long before, int size) {
        return jdbc.sql(COLUMNS + " where person = ? and id < ?" + (unreadOnly ? " and read_at is null" : "")
                        + " order by id desc limit ?")
                .params(person.value(), before == null ? Long.MAX_VALUE : before, size).query(MessageTable::row).list();
    }

    Optional<Row> get(PersonId person, long id) {
        return jdbc.sql(COLUMNS + " where id = ? and person = ?").params(id, person.value()).query(MessageTable::row)
                .optional();
    }

    int unread(PersonId person, int bound) {
        return jdbc.sql("""
                select count(*) from (select 1 as one from notification_message
                    where person = ? and read_at is null limit ?) bounded""")
                .params(person.value(), bound).query(Integer.class).single();
    }

    void read(PersonId person, long id) {
        jdbc.sql("update notification_message set read_at = ? where id = ? and person = ? and read_at is null")
                .params(OffsetDateTime.now(clock), id, person.value()).update();
    }

    int readUpTo(PersonId person, long id) {
        return jdbc.sql("update notification_message set read_at = ? where person = ? and read_at is null and id <= ?")
                .params(OffsetDateTime.now(clock), person.value(), id).update();
    }

    private static Object[] row(Actor by, PersonId person, Notice notice, OffsetDateTime now) {
        var words = notice.words();
        return new Object[] {notice.topic(), person.value(), by.person(), by.name(), words.text(), words.key(),
                words.storedArguments(), notice.link(), now, notice.level() == Notice.Level.URGENT};
    }

    private static BatchPreparedStatementSetter setter(List<Object[]> rows) {
        return new BatchPreparedStatementSetter() {
            @Override
            public void setValues(java.sql.PreparedStatement statement, int row) throws SQLException {
                for (int column = 0; column < rows.get(row).length; column++) {
                    statement.setObject(column + 1, rows.get(row)[column]);
                }
            }

            @Override
            public int getBatchSize() {
                return rows.size();
            }
        };
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var words = Words.stored(row.getString("text"), row.getString("text_key"), row.getString("text_arguments"));
        return new Row(row.getLong("id"), row.getString("topic"), new PersonId(row.getLong("person")),
                row.getString("sender_name"), words, row.getString("link"), instant(row, "sent_at"),
                instant(row, "read_at"), row.getBoolean("urgent"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
