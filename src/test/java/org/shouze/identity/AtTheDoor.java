package org.shouze.identity;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.when;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.shouze.NotFound;
import org.shouze.organization.Grids;
import org.shouze.organization.Leaving;
import org.shouze.organization.People;
import org.shouze.organization.Person;
import org.shouze.organization.PersonId;
import org.shouze.organization.Post;
import org.shouze.organization.Seat;
import org.shouze.organization.SeatId;
import org.shouze.organization.Seats;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitId;
import org.shouze.organization.UnitKind;
import org.shouze.organization.Units;
import org.shouze.support.TestClock;
import org.shouze.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Accounts and sign-in over HTTP; who holds which seat is said by the test. */
@SpringBootTest(classes = SmallHouse.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.datasource.url=jdbc:h2:mem:identity;DB_CLOSE_DELAY=-1", "spring.datasource.username=sa",
                "spring.flyway.locations=classpath:db/migration/identity,classpath:db/migration/audit"})
@ActiveProfiles("test")
abstract class AtTheDoor {

    private static final AtomicLong NUMBERS = new AtomicLong(700_000);

    @MockitoBean Seats seats;
    @MockitoBean Leaving leaving;
    @MockitoBean People people;
    @MockitoBean Units units;
    @MockitoBean Grids grids;

    @Autowired Accounts accounts;
    @Autowired AccountTable table;
    @Autowired Passwords passwords;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;
    @LocalServerPort int port;

    private final Map<Long, Person> known = new LinkedHashMap<>();

    @BeforeEach
    void peopleAreFound() {
        when(people.get(any(PersonId.class))).thenAnswer(call -> person(call.getArgument(0)));
        when(people.get(anyCollection())).thenAnswer(call -> call.<Collection<PersonId>>getArgument(0).stream()
                .filter(id -> known.containsKey(id.value())).collect(Collectors.toMap(id -> id, this::person)));
        when(people.cadres()).thenAnswer(call -> List.copyOf(known.values()));
        when(people.acting()).thenAnswer(call -> List.copyOf(known.values()));
    }

    private Person person(PersonId id) {
        if (!known.containsKey(id.value())) {
            throw new NotFound(id);
        }
        return known.get(id.value());
    }

    /** Somebody with an account, a password of his own and these posts. */
    Person appointed(String name, String password, String... posts) {
        var id = NUMBERS.incrementAndGet();
        var person = new Person(new PersonId(id), "T" + id, name, "19900000000", "干部", null, null, null);
        known.put(id, person);
        holds(person, posts);
        accounts.fromAppointments();
        table.password(id, passwords.hash(password), false);
        return person;
    }

    void holds(Person person, String... posts) {
        var held = new java.util.ArrayList<Seats.Held>();
        for (int i = 0; i < posts.length; i++) {
            held.add(held(person.id().value() * 10 + i, posts[i], null));
        }
        when(seats.heldBy(person.id())).thenReturn(held);
    }

    static Seats.Held held(long seat, String post, String substituteFor) {
        var unit = new Unit(new UnitId(5), "WY", "外语学院党委", "外语学院", UnitKind.COLLEGE_COMMITTEE, new UnitId(1), "/1/5/", null);
        return new Seats.Held(new Seat(new SeatId(seat), new Post(post, "书记" + seat % 10, UnitKind.Level.COLLEGE, false, null, !post.endsWith("ADMIN")), unit),
                substituteFor);
    }

    Visitor visitor() {
        return new Visitor(port);
    }

    Visitor signedIn(Person person, String password) {
        var visitor = visitor();
        visitor.signIn(person.number(), password);
        return visitor;
    }

    List<String> trail(Person person) {
        return jdbc.sql("select act from audit_entry where subject = ? order by id").param("account:" + person.id().value())
                .query(String.class).list();
    }
}
