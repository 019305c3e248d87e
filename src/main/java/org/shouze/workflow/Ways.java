package org.shouze.workflow;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.shouze.matter.MatterId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The way each matter took through its model. */
@Component
class Ways {

    private final JdbcTemplate jdbc;

    Ways(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void append(Map<MatterId, Changes.Way> taken) {
        if (taken.isEmpty()) {
            return;
        }
        var ways = List.copyOf(taken.entrySet());
        var known = jdbc.batchUpdate("update workflow_way set elements = elements || ? where matter_id = ?",
                ways.stream().map(way -> new Object[] {text(way.getValue()), way.getKey().value()}).toList());
        var fresh = IntStream.range(0, ways.size()).filter(i -> known[i] == 0).mapToObj(ways::get)
                .map(way -> new Object[] {way.getKey().value(), way.getValue().definition(), text(way.getValue())})
                .toList();
        if (!fresh.isEmpty()) {
            jdbc.batchUpdate("insert into workflow_way (matter_id, definition, elements) values (?, ?, ?)", fresh);
        }
    }

    private static String text(Changes.Way way) {
        return String.join(" ", way.elements()) + " ";
    }

    Optional<Taken> of(MatterId matter) {
        return jdbc.query("select definition, elements from workflow_way where matter_id = ?",
                (row, n) -> new Taken(row.getString(1), List.of(row.getString(2).trim().split(" "))), matter.value())
                .stream().findFirst();
    }

    /** Which version of its model each of them runs in, or ran. */
    Map<MatterId, String> definitions(Collection<MatterId> matters) {
        var definitions = new HashMap<MatterId, String>();
        jdbc.query("select matter_id, definition from workflow_way where matter_id = any (?)", row -> {
            definitions.put(new MatterId(row.getObject(1, UUID.class)), row.getString(2));
        }, (Object) matters.stream().map(MatterId::value).toArray(UUID[]::new));
        return definitions;
    }

    record Taken(String definition, List<String> elements) {}
}
