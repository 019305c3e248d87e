package org.shouze;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.shouze.organization.PersonId;
import org.shouze.support.PlantedCase.Planted;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who is what to the planted cases: one holder of each post, and somebody of each relation to each case. */
final class Relations {

    /** 工号 of who stands in for the members, otherwise a stranger. */
    static final String SUBSTITUTE = "T01033";

    /** Signed out. */
    static final Theirs NOBODY = new Theirs();
    static {
        NOBODY.role = true;
    }

    private final JdbcTemplate jdbc;
    private final Map<PersonId, Theirs> all = new LinkedHashMap<>();

    Relations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody is to whom. */
    static final class Theirs {

        private final Set<String> words = new LinkedHashSet<>();
        private final Set<Planted> shutOut = new LinkedHashSet<>();
        private final Set<Planted> besides = new LinkedHashSet<>();
        private boolean role;

        boolean hasARole() {
            return role;
        }

        boolean isShutOut() {
            return !shutOut.isEmpty();
        }

        boolean isShutOutOf(Planted planted) {
            return shutOut.contains(planted);
        }

        /** At some unit that stands in some relation to the one that handles it. */
        boolean isBesides(Planted planted) {
            return besides.contains(planted) && !shutOut.contains(planted);
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
        posts.forEach((post, person) -> note(person, post).role = true);
        planted.forEach(one -> {
            one.shutOut().forEach((relation, who) -> note(who.person(), relation).shutOut.add(one));
            ofUnits(one, seated);
        });
        note(new PersonId(jdbc.queryForObject("select id from organization_person where number = ?", Long.class, SUBSTITUTE)),
                "substitute").shutOut.addAll(planted);
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
        found.forEach((relation, seat) -> note(seat.person(), relation).besides.add(one));
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

    private Theirs note(PersonId person, String word) {
        var theirs = all.computeIfAbsent(person, one -> new Theirs());
        theirs.words.add(word);
        return theirs;
    }
}
