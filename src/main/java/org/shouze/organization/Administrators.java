package org.shouze.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seats the first three administrators, who stand in no register: {@code shouze.admin.system}, {@code .security} and
 * {@code .audit}, each “number name”, several with a comma between them, at the first start after the units are known.
 */
@Component
@Order(15)
class Administrators implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Administrators.class);

    private final JdbcClient jdbc;
    private final TreeKeeper keeper;
    private final Units units;
    private final Seats seats;
    private final People people;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Environment settings;

    Administrators(JdbcClient jdbc, TreeKeeper keeper, Units units, Seats seats, People people, Audit audit,
            ApplicationEventPublisher events, Clock clock, Environment settings) {
        this.jdbc = jdbc;
        this.keeper = keeper;
        this.units = units;
        this.seats = seats;
        this.people = people;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        for (var kind : List.of("SYSTEM", "SECURITY", "AUDIT")) {
            var setting = settings.getProperty("shouze.admin." + kind.toLowerCase(Locale.ROOT), "").strip();
            if (setting.isEmpty() || units.isEmpty()) {
                continue;
            }
            seat(kind + "_ADMIN", setting.split("[,，]"));
        }
    }

    /** Does nothing if the seat is held. @param people each “number name” */
    @Transactional
    public void seat(String post, String... people) {
        var seat = seats.at(post, units.school().id());
        if (seats.holders(List.of(seat)).get(seat).isEmpty()) {
            for (var person : people) {
                var words = person.strip().split("\\s+", 2);
                seat(post, seat, words[0], words.length > 1 ? words[1] : words[0]);
            }
        }
    }

    private void seat(String post, SeatId seat, String number, String name) {
        var person = people.numbered(number).map(Person::id).orElseGet(() -> entered(number, name));
        if (!seats.heldBy(person).isEmpty()) {
            throw new SeparateAdministration(name);
        }
        keeper.changing();
        jdbc.sql("insert into organization_appointment (seat, person, title, valid_from) values (?, ?, ?, ?)")
                .params(seat.value(), person.value(), seats.get(seat).post().name(), LocalDate.now(clock)).update();
        audit.changed(Actor.SYSTEM, "organization.appointed", "seat:" + seat.value(), "person=" + person.value());
        events.publishEvent(new OrganizationChanged(Actor.SYSTEM));
        LOG.info("{} is now held by the person with number {}", post, number);
    }

    private PersonId entered(String number, String name) {
        jdbc.sql("insert into organization_person (number, name, category, enrolled, cadre) values (?, ?, ?, ?, ?)")
                .params(Cells.code(number), name, PersonEntry.CADRE, false, true).update();
        return people.numbered(number).map(Person::id).orElseThrow();
    }
}
