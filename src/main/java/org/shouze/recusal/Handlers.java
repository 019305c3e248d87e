package org.shouze.recusal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;
import org.shouze.organization.SeatId;
import org.shouze.organization.Seats;
import org.shouze.organization.UnitKind;
import org.shouze.organization.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to those who may handle cases: by their seats, and people borrowed for a time (抽调). */
@Component
public class Handlers {

    private final Recusals recusals;
    private final Heads heads;
    private final Seats seats;
    private final Units units;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Handlers(Recusals recusals, Heads heads, Seats seats, Units units, JdbcClient jdbc, Audit audit, Clock clock) {
        this.recusals = recusals;
        this.heads = heads;
        this.seats = seats;
        this.units = units;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** 够不够人 for a matter. @param taken duties given already; they stay */
    public Staffing staffing(MatterId matter, Map<Duty, List<PersonId>> taken) {
        var able = able(matter);
        return Staffing.of(able, recusals.bound(matter, everybody(able)), taken);
    }

    /** 够不够人 before there is a matter. */
    public Staffing staffing(List<Concerned> parties) {
        var able = able(null);
        var bound = new LinkedHashSet<PersonId>();
        recusals.conflicts(parties, everybody(able)).forEach((person, conflicts) -> {
            if (!conflicts.isEmpty()) {
                bound.add(person);
            }
        });
        return Staffing.of(able, bound, Map.of());
    }

    /** May this one keep the pool: head, deputy and supervisor of the discipline office, not as substitutes? */
    public boolean mayKeep(Acting acting) {
        return heads.keeps(acting);
    }

    /**
     * Takes somebody in from another unit; for one matter only, he is checked first.
     *
     * @throws NotFound     if the pool is not his to keep
     * @throws HasConflict  if he may not handle that matter
     * @throws DutyNotLent  if one of the duties can't be lent
     * @throws PeriodNotSet if it ends before it begins or is over
     * @throws NoLetter     if the letter he comes by has no number
     */
    @Transactional
    public UUID borrow(Borrowed wanted, Acting acting) {
        var by = keeper(acting);
        wanted.demandSound(LocalDate.now(clock));
        if (wanted.matter() != null) {
            recusals.demandFree(wanted.matter(), List.of(wanted.person()));
        }
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into recusal_borrowed (id, person_id, duties, letter, valid_from, valid_to, matter_id, made_at, made_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, wanted.person().value(), String.join(" ", wanted.duties().stream().map(Duty::name).toList()),
                        wanted.letter(), wanted.from(), wanted.until(),
                        wanted.matter() == null ? null : wanted.matter().value(), OffsetDateTime.now(clock), by.person())
                .update();
        audit.changed(by, "recusal.borrowed", "person:" + wanted.person().value(), wanted.from() + " – " + wanted.until());
        return id;
    }

    /** He goes back to his unit today. */
    @Transactional
    public void giveBack(UUID id, Acting acting) {
        var by = keeper(acting);
        var lastDay = LocalDate.now(clock);
        if (jdbc.sql("update recusal_borrowed set valid_to = ? where id = ? and valid_to > ?")
                .params(lastDay, id, lastDay).update() > 0) {
            audit.changed(by, "recusal.givenBack", "borrowed:" + id, "lastDay=" + lastDay);
        }
    }

    /** Those not over yet, the soonest ending first. */
    public List<Borrowed> borrowed() {
        return jdbc.sql("select * from recusal_borrowed where valid_to >= ? order by valid_to, id")
                .param(LocalDate.now(clock)).query((row, n) -> {
                    var matter = row.getObject("matter_id", UUID.class);
                    return new Borrowed(row.getObject("id", UUID.class), new PersonId(row.getLong("person_id")),
                            duties(row.getString("duties")), row.getString("letter"),
                            row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
                            matter == null ? null : new MatterId(matter));
                }).list();
    }

    /** Who holds each of the seats that handle cases, substitutes left out. */
    public Map<String, List<PersonId>> seated() {
        var posts = Arrays.stream(Duty.values()).flatMap(duty -> duty.posts().stream()).distinct().toList();
        var at = new LinkedHashMap<String, List<SeatId>>();
        posts.forEach(post -> at.put(post, seatsOf(post)));
        var holders = seats.holders(at.values().stream().flatMap(List::stream).toList());
        var seated = new LinkedHashMap<String, List<PersonId>>();
        at.forEach((post, held) -> seated.put(post, held.stream().flatMap(seat -> holders.get(seat).stream())
                .filter(holder -> !holder.substitute()).map(Seats.Holder::person).distinct().toList()));
        return seated;
    }

    /** As the registers call the post. */
    public String titleOf(String post) {
        return seats.post(post).orElseThrow().name();
    }

    /** Who could take each duty: by seat, then borrowed for whatever comes or for this matter. */
    private Map<Duty, List<PersonId>> able(MatterId matter) {
        var seated = seated();
        var lent = borrowed();
        var today = LocalDate.now(clock);
        var able = new EnumMap<Duty, List<PersonId>>(Duty.class);
        for (var duty : Duty.values()) {
            var people = new LinkedHashSet<PersonId>();
            duty.posts().forEach(post -> people.addAll(seated.get(post)));
            lent.stream().filter(each -> each.servesFor(duty, matter, today)).map(Borrowed::person)
                    .forEach(people::add);
            able.put(duty, new ArrayList<>(people));
        }
        return able;
    }

    /** At the school, or at the office whose post it is. */
    private List<SeatId> seatsOf(String post) {
        return seats.post(post).filter(known -> known.level() == UnitKind.Level.SCHOOL).isPresent()
                ? List.of(seats.at(post, units.school().id()))
                : seats.existing(post);
    }

    private Actor keeper(Acting acting) {
        if (!mayKeep(acting)) {
            throw new NotFound("handlers");
        }
        return acting.actor();
    }

    private static Collection<PersonId> everybody(Map<Duty, List<PersonId>> able) {
        return able.values().stream().flatMap(List::stream).distinct().toList();
    }

    private static Set<Duty> duties(String written) {
        var duties = EnumSet.noneOf(Duty.class);
        Arrays.stream(written.split(" ")).map(Duty::valueOf).forEach(duties::add);
        return duties;
    }
}
