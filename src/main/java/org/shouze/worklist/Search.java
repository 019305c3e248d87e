package org.shouze.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.matter.SearchText;
import org.shouze.organization.People;
import org.shouze.organization.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Finds matters, open and done, that a person may read: by words of title, number and unit, and by the whole name of
 * who began, holds or did something in them. Newest first; ids sort by time, so pages go by id.
 */
@Component
public class Search {

    public static final int PAGE = 20;

    private static final int MOST_WORDS = 4;
    /** Common words are found among the newest; only what is rarer is looked up in the index. */
    private static final int NEWEST = 2000;

    /** No statement twice in the same words, so that each is planned for its own pattern (see {@link Narrowing}). */
    private static final AtomicLong ASKED = new AtomicLong();

    private final JdbcTemplate jdbc;
    private final People people;

    Search(JdbcTemplate jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    public enum State { OPEN, DONE }

    /** @param text words; @param state only these, or null */
    public record Query(String text, State state) {}

    public record Hit(MatterId id, String process, String number, String title, Instant openedAt, Instant closedAt) {}

    /** @param next id to page on from, or null at the end */
    public record Page(List<Hit> hits, UUID next) {}

    public Page page(Acting by, Query query, UUID before) {
        var found = find(by, query, before, PAGE);
        return found.size() <= PAGE ? new Page(found, null)
                : new Page(found.subList(0, PAGE), found.get(PAGE - 1).id().value());
    }

    /** Hands over at most {@code most}. */
    public void each(Acting by, Query query, int most, Consumer<Hit> to) {
        UUID before = null;
        for (int left = most; left > 0;) {
            var size = Math.min(left, 500);
            var found = find(by, query, before, size);
            found.stream().limit(size).forEach(to);
            if (found.size() <= size) {
                return;
            }
            left -= size;
            before = found.get(size - 1).id().value();
        }
    }

    /** One more than the size if there is more. */
    private List<Hit> find(Acting by, Query query, UUID before, int size) {
        var words = Stream.of(query.text().strip().split("\\s+")).filter(word -> !word.isEmpty()).limit(MOST_WORDS)
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        var numbered = words.size() == 1 && before == null ? numbered(by, words.get(0), query.state()) : List.<Hit>of();
        if (!numbered.isEmpty()) {
            return numbered;
        }
        var named = new LinkedHashMap<String, List<PersonId>>();
        words.forEach(word -> named.computeIfAbsent(word, people::named));
        if (named.values().stream().allMatch(List::isEmpty)) {
            var newest = newest(by, words, query.state(), before, size);
            if (newest.size() > size) {
                return newest;
            }
        }
        return all(by, words, named, query.state(), before, size);
    }

    /** A whole number: its letters are in all others too, which makes it the one text an index of letters is slow at. */
    private List<Hit> numbered(Acting by, String word, State state) {
        var sql = new Sql();
        sql.add("select m.* from matter m where m.number in (?, ?) and ", word, word.toUpperCase(Locale.ROOT));
        sql.add(Readable.any(by));
        state(sql, state);
        return hits(sql);
    }

    /** A short walk from the newest on: enough for a word that is everywhere, and it costs the same for all others. */
    private List<Hit> newest(Acting by, List<String> words, State state, UUID before, int size) {
        var sql = new Sql();
        sql.add("select m.* from (select * from matter");
        if (before != null) {
            sql.add(" where id < ?", before);
        }
        sql.add(" order by id desc limit " + Math.max(NEWEST, size * 4) + ") m where ");
        plain(sql, words);
        sql.add(" and ").add(Readable.any(by));
        state(sql, state);
        return hits(sql.add(" order by m.id desc limit " + (size + 1)));
    }

    private List<Hit> all(Acting by, List<String> words, Map<String, List<PersonId>> named, State state, UUID before,
            int size) {
        var sql = new Sql();
        sql.add("select m.* from matter m join (");
        sql.add("select m.id from matter m where ");
        text(sql, words);
        sql.add(" and ").add(Readable.within(by));
        own(sql.add(" union select m.id from "), List.of(by.person()));
        text(sql, words);
        sql.add(" and ").add(Readable.any(by));
        named.forEach((name, persons) -> {
            if (!persons.isEmpty()) {
                own(sql.add(" union select m.id from "), persons);
                text(sql, words.stream().filter(word -> !word.equals(name)).toList());
                sql.add(" and ").add(Readable.any(by));
            }
        });
        sql.add(") found on found.id = m.id where 1 = 1");
        state(sql, state);
        if (before != null) {
            sql.add(" and m.id < ?", before);
        }
        return hits(sql.add(" order by m.id desc limit " + (size + 1)));
    }

    /** Matters that these people began or carry, hold, did something in or were made readers of; a where is open. */
    private static void own(Sql sql, List<PersonId> persons) {
        var ids = persons.stream().map(PersonId::value).toArray(Long[]::new);
        sql.add("(select id from matter where initiator = any (?)", (Object) ids)
                .add(" union select id from matter where carried_by = any (?)", (Object) ids)
                .add(" union select matter_id from matter_reader where person_id = any (?)", (Object) ids)
                .add(" union select matter_id from work_item where closed_by = any (?)", (Object) ids)
                .add(" union select matter_id from work_item where holder = any (?)) own", (Object) ids)
                .add(" join matter m on m.id = own.id where ");
    }

    private static void text(Sql sql, List<String> words) {
        plain(sql, words);
        for (var word : words) {
            sql.add(" and m.search_key like ?", SearchText.of(word).containsKey());
        }
    }

    private static void plain(Sql sql, List<String> words) {
        sql.add("1 = 1");
        for (var word : words) {
            sql.add(" and m.search like ? escape '!'", SearchText.of(word).contains());
        }
    }

    private static void state(Sql sql, State state) {
        if (state != null) {
            sql.add(state == State.OPEN ? " and m.closed_at is null" : " and m.closed_at is not null");
        }
    }

    private List<Hit> hits(Sql sql) {
        return jdbc.query(sql.text + " /* " + ASKED.incrementAndGet() + " */", Search::hit, sql.arguments.toArray());
    }

    private static Hit hit(ResultSet row, int n) throws SQLException {
        var closed = row.getObject("closed_at", OffsetDateTime.class);
        return new Hit(new MatterId(row.getObject("id", UUID.class)), row.getString("process"),
                row.getString("number"), row.getString("title"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(), closed == null ? null : closed.toInstant());
    }

    /** A statement and what it asks with, grown together. */
    private static final class Sql {

        private final StringBuilder text = new StringBuilder();
        private final List<Object> arguments = new ArrayList<>();

        Sql add(String part, Object... with) {
            text.append(part);
            arguments.addAll(List.of(with));
            return this;
        }

        Sql add(Readable readable) {
            text.append(readable.sql());
            arguments.addAll(readable.arguments());
            return this;
        }
    }
}
