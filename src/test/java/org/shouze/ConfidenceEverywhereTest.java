package org.shouze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.shouze.identity.Acting;
import org.shouze.organization.People;
import org.shouze.organization.PersonId;
import org.shouze.support.Leaks;
import org.shouze.support.OnH2;
import org.shouze.support.PlantedCase;
import org.shouze.support.PlantedCase.Planted;
import org.shouze.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Every endpoint of the house × every role × everybody's relation to a confidential matter: nobody but its members reads
 * a word of it, changes anything of it, or can tell it from a matter that is not there (security.md, 1 to 3).
 */
@OnH2
class ConfidenceEverywhereTest {

    private static final Path TABLES = Path.of("src/main/resources/endpoints");
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");
    /** They end the session or change how it looks. */
    private static final List<String> LEFT_OUT = List.of("/logout", "/login", "/settings", "/session", "/acting");
    private static final List<String> ACTS = List.of("cooperation/copy", "cooperation/urge", "cooperation/follow",
            "cooperation/hand-over", "course/end", "course/send-back");

    @Autowired private List<PlantedCase> cases;
    @Autowired private People people;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private Leaks leaks;
    @LocalServerPort private int port;

    private record Endpoint(String method, String pattern) {}

    private record Who(String relation, Acting acting, PersonId person) {}

    @Test
    void nobodyElseLearnsAnything() throws IOException {
        var planted = cases.stream().map(PlantedCase::plant).toList();
        var endpoints = endpoints();
        var before = planted.stream().map(this::state).toList();
        planted.forEach(one -> assertThat(seenBy(one, endpoints)).as("a member reads it").isTrue());

        assertSoftly(all -> {
            roles().forEach((role, person) -> tryAll(role, person, planted, endpoints, all));
            planted.forEach(one -> one.shutOut().forEach((relation, who) -> tryAll(relation, who.person(), List.of(one),
                    endpoints, all)));
            nobody(planted, endpoints, all);
        });

        assertThat(planted.stream().map(this::state).toList()).isEqualTo(before);
    }

    @Test
    void noMarkerStandsReadableInAnyTable() {
        var planted = cases.stream().map(PlantedCase::plant).toList();

        assertSoftly(all -> planted.forEach(one -> one.markers().stream().filter(marker -> !marker.matches(".*\\d-.*|.*〔.*"))
                .forEach(marker -> all.assertThat(leaks.of(marker)).as(marker).isEmpty())));
    }

    private void tryAll(String relation, PersonId person, List<Planted> planted, List<Endpoint> endpoints, SoftAssertions all) {
        var visitor = new Visitor(port);
        visitor.signIn(people.get(person).number(), "Shouze@2020");
        visitor.get("/work");
        planted.stream().filter(one -> !isMember(one, person)).forEach(one -> attempt(relation, visitor, one, endpoints, all));
    }

    private void nobody(List<Planted> planted, List<Endpoint> endpoints, SoftAssertions all) {
        var visitor = new Visitor(port);
        visitor.get("/login");
        planted.forEach(one -> attempt("nobody", visitor, one, endpoints, all));
    }

    private void attempt(String relation, Visitor visitor, Planted planted, List<Endpoint> endpoints, SoftAssertions all) {
        for (var endpoint : endpoints) {
            for (var address : addresses(endpoint.pattern(), planted.ids())) {
                var there = answer(visitor, endpoint.method(), address);
                planted.markers().stream().filter(marker -> !address.contains(marker)).forEach(marker ->
                        all.assertThat(there.body()).as("%s reads %s %s", relation, endpoint.method(), endpoint.pattern())
                                .doesNotContain(marker));
                absent(endpoint.pattern(), planted.ids(), address).ifPresent(elsewhere -> all
                        .assertThat(told(there, address)).as("%s tells %s %s from what is not there", relation,
                                endpoint.method(), endpoint.pattern())
                        .isEqualTo(told(answer(visitor, endpoint.method(), elsewhere), elsewhere)));
            }
        }
        for (var marker : planted.markers()) {
            for (var list : List.of("/work?tab=search&q=", "/work?tab=todo&q=", "/work?tab=done&q=", "/work?q=")) {
                var found = visitor.get(list + URLEncoder.encode(marker, StandardCharsets.UTF_8)).body();
                planted.ids().values().forEach(id -> all.assertThat(found).as("%s finds %s in %s", relation, marker, list)
                        .doesNotContain(id));
            }
        }
    }

    private static HttpResponse<String> answer(Visitor visitor, String method, String address) {
        return method.equals("GET") ? visitor.get(address) : visitor.post(address, "token", "t", "revision", "0", "text", "x",
                "reason", "x", "to", "1");
    }

    /** Status, target and body without what differs from one answer to the next. */
    private static String told(HttpResponse<String> response, String address) {
        var path = address.substring(1);
        var body = response.body().replaceAll("(_csrf\"[^>]*|name=\"csrf\" )(value|content)=\"[^\"]+\"", "")
                .replaceAll("data-now=\"[^\"]*\"", "").replace(path, "…").replace(URLEncoder.encode(address, StandardCharsets.UTF_8), "…")
                .replaceAll("\\d{4}-\\d{4}-[0-9A-Za-z]+", "ref");
        return response.statusCode() + " " + Optional.ofNullable(Visitor.target(response)).map(to -> to.replace(path, "…"))
                .orElse("") + body;
    }

    /** The pattern with the case's ids; with each act where acts are named. Without variables, as it is. */
    private static List<String> addresses(String pattern, Map<String, String> ids) {
        var beginning = ids.keySet().stream().filter(pattern::startsWith).max((one, other) -> one.length() - other.length());
        if (beginning.isEmpty()) {
            return VARIABLE.matcher(pattern).find() ? List.of() : List.of(pattern);
        }
        var filled = VARIABLE.matcher(beginning.get()).replaceFirst(ids.get(beginning.get()))
                + pattern.substring(beginning.get().length());
        if (filled.contains("{room}/{act}")) {
            return ACTS.stream().map(act -> filled.replace("{room}/{act}", act)).toList();
        }
        return List.of(VARIABLE.matcher(filled).replaceAll("00000000-0000-7000-8000-000000000001"));
    }

    private static Optional<String> absent(String pattern, Map<String, String> ids, String address) {
        return ids.keySet().stream().filter(pattern::startsWith).max((one, other) -> one.length() - other.length())
                .map(beginning -> address.replace(ids.get(beginning), ids.get(beginning).matches("\\d+") ? "999999999"
                        : UUID.randomUUID().toString()));
    }

    private boolean seenBy(Planted planted, List<Endpoint> endpoints) {
        var visitor = new Visitor(port);
        visitor.signIn(people.get(planted.member().person()).number(), "Shouze@2020");
        visitor.get("/work");
        return planted.markers().stream().allMatch(marker -> endpoints.stream().filter(line -> line.method().equals("GET"))
                .flatMap(line -> addresses(line.pattern(), planted.ids()).stream())
                .anyMatch(address -> visitor.get(address).body().contains(marker)));
    }

    private boolean isMember(Planted planted, PersonId person) {
        return jdbc.queryForObject("select count(*) from matter_member where matter_id = ? and person_id = ? and until is null",
                Integer.class, UUID.fromString(planted.ids().get("/matters/{id}")), person.value()) > 0;
    }

    /** What nobody else may have changed. */
    private String state(Planted planted) {
        var matter = UUID.fromString(planted.ids().get("/matters/{id}"));
        return jdbc.queryForList("select id, revision, holder, closed_at from work_item where matter_id = ? order by id", matter)
                + " " + jdbc.queryForObject("select count(*) from matter_entry where matter_id = ?", Integer.class, matter)
                + " " + jdbc.queryForObject("select count(*) from matter_member where matter_id = ?", Integer.class, matter);
    }

    /** One holder of each post, the three administrators included. */
    private Map<String, PersonId> roles() {
        var roles = new LinkedHashMap<String, PersonId>();
        jdbc.query("""
                select s.post, min(a.person) person from organization_appointment a
                join organization_seat s on s.id = a.seat where a.valid_to is null group by s.post order by s.post""", row -> {
            roles.put(row.getString(1), new PersonId(row.getLong(2)));
        });
        return roles;
    }

    private static List<Endpoint> endpoints() throws IOException {
        var lines = new ArrayList<Endpoint>();
        try (var tables = Files.list(TABLES)) {
            for (var table : tables.sorted().toList()) {
                Files.readAllLines(table).stream().filter(line -> line.matches("(GET|POST),.*")).map(line -> line.split(","))
                        .filter(line -> LEFT_OUT.stream().noneMatch(line[1]::startsWith))
                        .filter(line -> line[0].equals("GET") || line[1].contains("{"))
                        .forEach(line -> lines.add(new Endpoint(line[0], line[1])));
            }
        }
        return lines;
    }
}
