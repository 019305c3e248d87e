package org.shouze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shouze.organization.People;
import org.shouze.organization.PersonId;
import org.shouze.organization.Substitutions;
import org.shouze.support.Endpoint;
import org.shouze.support.Leaks;
import org.shouze.support.OnH2;
import org.shouze.support.PlantedCase;
import org.shouze.support.PlantedCase.Planted;
import org.shouze.support.Sheets;
import org.shouze.support.TestClock;
import org.shouze.support.Told;
import org.shouze.support.Visitor;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Every endpoint of the house × every role × everybody's relation to confidential matters of every kind: nobody but their
 * members reads a word of them, changes anything of them, or can tell them from matters that are not there (security.md,
 * 1 to 4).
 */
@OnH2
@ExtendWith(OutputCaptureExtension.class)
class ConfidenceEverywhereTest {

    private static final List<Endpoint> ENDPOINTS = Endpoint.all();
    /** On whom it was served may appeal against it: that he reads, and nothing else. */
    private static final String OWN_DECISION = "/accountability/decisions/";

    @Autowired private List<PlantedCase> cases;
    @Autowired private People people;
    @Autowired private Substitutions substitutions;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private Leaks leaks;
    @Autowired private TestClock clock;
    @Autowired private LoggingSystem logging;
    @LocalServerPort private int port;
    private final Map<PersonId, Visitor> visitors = new HashMap<>();

    @Test
    void nobodyElseLearnsAnything(CapturedOutput logged) {
        var planted = cases.stream().map(PlantedCase::plant).toList();
        substituted(planted, () -> {
            var before = planted.stream().map(this::state).toList();
            logging.setLogLevel("org.shouze", LogLevel.DEBUG);
            LoggerFactory.getLogger(getClass()).info("logged and captured");
            assertSoftly(all -> tryAll(planted, logged, all));
            assertThat(planted.stream().map(this::state).toList()).isEqualTo(before);
            logging.setLogLevel("org.shouze", null);
        });
    }

    private void tryAll(List<Planted> planted, CapturedOutput logged, SoftAssertions all) {
        var lists = new HashMap<PersonId, String>();
        planted.forEach(one -> seenByItsMember(one, lists, all));
        new Relations(jdbc).of(planted).forEach((person, theirs) -> new Attempt(theirs.toString(), person, signedIn(person),
                strangeTo(person, planted), all).everything(theirs));
        new Attempt("nobody", null, new Visitor(port), planted, all).everything(Relations.NOBODY);
        var log = logged.getAll();
        all.assertThat(log).contains("logged and captured");
        all.assertThat(planted.stream().flatMap(one -> one.words().stream()).filter(log::contains)).as("in the log").isEmpty();
        all.assertThat(strangeTo(people.numbered(Relations.SUBSTITUTE).orElseThrow().id(), planted))
                .as("a substitute is a stranger").hasSameSizeAs(planted);
    }

    @Test
    void noMarkerStandsReadableInAnyTable() {
        var words = cases.stream().map(PlantedCase::plant).flatMap(one -> one.words().stream()
                .filter(word -> !word.matches(".*\\d-.*|.*〔.*"))).toList();

        assertThat(leaks.of("recordSignature")).as("where models are kept in bytes").contains("ACT_GE_BYTEARRAY.BYTES_");
        assertThat(leaks.of(words)).isEmpty();
    }

    @Test
    void onlyMembersAreToldOfIt() {
        var planted = cases.stream().map(PlantedCase::plant).toList();

        assertSoftly(all -> planted.forEach(one -> {
            var members = jdbc.queryForList("select person_id from matter_member where matter_id = ?", Long.class, matter(one));
            for (var what : one.ids().values().stream().distinct().toList()) {
                all.assertThat(jdbc.queryForList("""
                        select person from notification_message where link like ? or text like ? or text_arguments like ?""",
                        Long.class, "%" + what + "%", "%" + what + "%", "%" + what + "%")).isSubsetOf(members);
                all.assertThat(jdbc.queryForList("select person from delivery_letter where card like ?", Long.class,
                        "%" + what + "%")).isSubsetOf(members);
            }
        }));
    }

    /** One visitor who goes everywhere. */
    private final class Attempt {

        private final String who;
        private final PersonId person;
        private final Visitor visitor;
        private final List<Planted> planted;
        private final SoftAssertions all;
        private final Map<String, String> absent = new HashMap<>();
        private int turn;

        /** @param person or null for somebody signed out */
        Attempt(String who, PersonId person, Visitor visitor, List<Planted> planted, SoftAssertions all) {
            this.who = who;
            this.person = person;
            this.visitor = visitor;
            this.planted = planted;
            this.all = all;
        }

        /** Lists and searches; each door with some case; all doors of his own case, and those who are shut out in every way. */
        void everything(Relations.Theirs theirs) {
            ENDPOINTS.stream().filter(endpoint -> !endpoint.names()).map(Endpoint::pattern).forEach(page -> {
                var shown = visitor.download(page);
                unread(page, Sheets.text(shown));
                if (theirs.isShutOut() && shown.statusCode() == 200) {
                    unread("HX " + page, visitor.get(page, "HX-Request", "true").body());
                }
            });
            planted.forEach(this::searched);
            if (theirs.hasARole()) {
                ENDPOINTS.forEach(endpoint -> {
                    var some = planted.stream().filter(one -> !endpoint.addresses(one.ids()).isEmpty()).toList();
                    if (!some.isEmpty()) {
                        var one = some.get(turn++ % some.size());
                        endpoint.addresses(one.ids()).forEach(address -> knock(endpoint.method(), address, one));
                    }
                });
            }
            planted.forEach(one -> ENDPOINTS.stream().filter(door -> theirs.isBesides(one) && door.isRead() && !door.isAct())
                    .forEach(door -> door.addresses(one.ids()).forEach(address -> knock("GET", address, one))));
            planted.forEach(one -> ENDPOINTS.stream().filter(door -> theirs.isShutOutOf(one))
                    .forEach(door -> door.addresses(one.ids()).stream().limit(1).forEach(address -> {
                        knock(door.method(), address, one);
                        if (door.isRead() && !door.isAct()) {
                            knock("HX", address, one);
                            knock("HEAD", address, one);
                        }
                    })));
        }

        private void knock(String way, String address, Planted one) {
            var there = answer(way, address);
            unread(way + " " + address, there.body());
            if (address.startsWith(OWN_DECISION) && isServedOn(one)) {
                return;
            }
            var elsewhere = Endpoint.elsewhere(address, one.ids());
            var nothing = absent.computeIfAbsent(way + elsewhere.replaceAll("[0-9a-f-]{36}", "*"),
                    key -> Told.by(answer(way, elsewhere), elsewhere));
            all.assertThat(Told.by(there, address)).as("%s tells %s %s from what is not there", who, way, address)
                    .isEqualTo(nothing);
        }

        private boolean isServedOn(Planted one) {
            return one.shutOut().containsKey("served") && one.shutOut().get("served").person().equals(person);
        }

        private HttpResponse<String> answer(String way, String address) {
            return switch (way) {
                case "GET" -> visitor.get(address);
                case "HX" -> visitor.get(address, "HX-Request", "true");
                case "HEAD" -> visitor.head(address);
                default -> visitor.post(address, "token", "t", "revision", "0", "text", "x", "reason", "x", "to", "1");
            };
        }

        private void searched(Planted one) {
            var word = one.markers().get(0);
            var list = "/work?" + (turn++ % 4 == 0 ? "q=" : "tab=search&q=");
            var found = visitor.get(list + URLEncoder.encode(word, StandardCharsets.UTF_8)).body();
            one.ids().values().forEach(id -> all.assertThat(found).as("%s finds %s in %s", who, word, list).doesNotContain(id));
        }

        private void unread(String where, String page) {
            planted.forEach(one -> one.words().stream().filter(word -> !where.contains(word)).filter(page::contains)
                    .forEach(word -> all.fail("%s reads %s in %s", who, word, where)));
        }
    }

    private void seenByItsMember(Planted planted, Map<PersonId, String> lists, SoftAssertions all) {
        var visitor = signedIn(planted.member().person());
        var seen = ENDPOINTS.stream().filter(Endpoint::isRead).flatMap(endpoint -> endpoint.addresses(planted.ids()).stream())
                .map(address -> visitor.get(address).body()).collect(Collectors.joining())
                + lists.computeIfAbsent(planted.member().person(), person -> ENDPOINTS.stream().filter(page -> !page.names())
                        .map(page -> visitor.get(page.pattern()).body()).collect(Collectors.joining()));
        all.assertThat(planted.markers()).as("%s reads %s", planted.member().actor().name(), planted.ids())
                .allMatch(seen::contains);
    }

    /** Somebody stands in for each member who shows what is planted. */
    private void substituted(List<Planted> planted, Runnable meanwhile) {
        var by = planted.get(0).member().actor();
        var today = LocalDate.now(clock);
        var absent = planted.stream().map(one -> one.member().person()).distinct().toList();
        absent.forEach(person -> substitutions.set(by, person, Relations.SUBSTITUTE, null, today, today));
        try {
            meanwhile.run();
        } finally {
            absent.forEach(person -> jdbc.queryForList(
                    "select id from organization_substitution where absent = ? and valid_to >= ?", Long.class, person.value(), today).forEach(id -> substitutions.cancel(by, id)));
        }
    }

    private Visitor signedIn(PersonId person) {
        return visitors.computeIfAbsent(person, one -> {
            var visitor = new Visitor(port);
            visitor.signIn(people.get(one).number(), "Shouze@2020");
            visitor.get("/work");
            return visitor;
        });
    }

    private List<Planted> strangeTo(PersonId person, List<Planted> planted) {
        return planted.stream().filter(one -> jdbc.queryForObject("""
                select count(*) from matter_member where matter_id = ? and person_id = ? and until is null""", Integer.class,
                matter(one), person.value()) == 0).toList();
    }

    /** What nobody else may have changed. */
    private String state(Planted planted) {
        var matter = matter(planted);
        return jdbc.queryForList("select id, revision, holder, closed_at from work_item where matter_id = ? order by id", matter)
                + " " + jdbc.queryForObject("select count(*) from matter_entry where matter_id = ?", Integer.class, matter)
                + " " + jdbc.queryForObject("select count(*) from matter_member where matter_id = ?", Integer.class, matter);
    }

    private static UUID matter(Planted planted) {
        return UUID.fromString(planted.ids().get("/matters/{id}"));
    }
}
