package org.shouze;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.shouze.organization.PersonId;
import org.shouze.support.PlantedCase.Planted;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who is what to the planted cases: one holder of each post, and somebody of each relation to each case. */
final class Relations {

    /** 工号 of who stands in for the members, otherwise a stranger. */
    static final String SUBSTITUTE = "T01017";

    private final JdbcTemplate jdbc;
    private final Map<PersonId, Theirs> all = new LinkedHashMap<>();

    Relations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody is to whom. */
    static final class Theirs {

        private final List<String> words = new ArrayList<>();
        private final List<Planted> close = new ArrayList<>();

        boolean isCloseTo(Planted planted) {
            return close.contains(planted);
        }

        @Override
        public String toString() {
            return String.join(", ", words);
        }
    }

    private record Seated(PersonId person, String post, String path) {}

    Map<PersonId, Theirs> of(List<Planted> planted) {
        var seated = jdbc.query("""
                select a.person, s.post, u.path from organization_appointment a
                join organization_seat s on s.id = a.seat join organization_unit u on u.id = s.unit
                where a.valid_to is null order by s.post, a.person""", (row, n) ->
                new Seated(new PersonId(row.getLong(1)), row.getString(2), row.getString(3)));
        var posts = new LinkedHashMap<String, PersonId>();
        seated.forEach(one -> posts.putIfAbsent(one.post(), one.person()));
        var turn = planted.iterator();
        for (var post : posts.entrySet()) {
            turn = turn.hasNext() ? turn : planted.iterator();
            var next = turn.next();
            note(post.getValue(), post.getKey(), post.getKey().endsWith("_ADMIN") ? planted : List.of(next));
        }
        planted.forEach(one -> {
            one.shutOut().forEach((relation, who) -> note(who.person(), relation, List.of(one)));
            ofUnits(one, seated);
        });
        note(new PersonId(jdbc.queryForObject("select id from organization_person where number = ?", Long.class, SUBSTITUTE)),
                "substitute", planted);
        return all;
    }

    private void ofUnits(Planted one, List<Seated> seated) {
        var unit = jdbc.queryForObject("select u.path from matter m join organization_unit u on u.id = m.unit_id where m.id = ?",
                String.class, UUID.fromString(one.ids().get("/matters/{id}")));
        var post = seated.stream().filter(seat -> seat.person().equals(one.member().person())).map(Seated::post).findFirst()
                .orElse("");
        var members = jdbc.queryForList("select person_id from matter_member where matter_id = ?", Long.class,
                UUID.fromString(one.ids().get("/matters/{id}")));
        var found = new LinkedHashMap<String, Seated>();
        for (var samePost : List.of(true, false)) {
            seated.stream().filter(seat -> !members.contains(seat.person().value()))
                    .filter(seat -> !samePost || seat.post().equals(post))
                    .forEach(seat -> found.putIfAbsent(relation(unit, seat.path()), seat));
        }
        found.forEach((relation, seat) -> note(seat.person(), relation, List.of(one)));
    }

    static String relation(String unit, String other) {
        if (other.equals(unit)) {
            return "own unit";
        }
        if (other.startsWith(unit)) {
            return "unit below";
        }
        if (unit.startsWith(other)) {
            return "unit above";
        }
        return parent(other).equals(parent(unit)) ? "unit beside" : "other unit";
    }

    private static String parent(String path) {
        return path.replaceAll("[^/]+/?$", "");
    }

    private void note(PersonId person, String word, List<Planted> close) {
        var theirs = all.computeIfAbsent(person, one -> new Theirs());
        if (!theirs.words.contains(word)) {
            theirs.words.add(word);
        }
        theirs.close.addAll(close);
    }
}
