package org.shouze.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.shouze.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Seats and who sits there today, by dated appointment or as a substitute. */
@Component
public class Seats {

    private static final String SEAT = "s.id, s.post, s.unit, s.name";

    /**
     * A temporary unit's seats end with it; a substitute takes the place of appointed holders only, so no chains. Asked with
     * each request: H2 tries every order of the tables joined, so they are few.
     */
    private static final String HELD = """
            select a.person, %1$s, null as substitute_for, null as works
            from organization_appointment a
            join organization_seat s on s.id = a.seat
            join organization_unit u on u.id = s.unit
            where a.person in (:people) and a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :today)
              and (u.valid_to is null or u.valid_to >= :today)
            union all
            select b.substitute, %1$s, (select p.name from organization_person p where p.id = b.absent), b.works
            from organization_substitution b
            join organization_appointment a on a.person = b.absent
            join organization_seat s on s.id = a.seat and (b.seat is null or b.seat = s.id)
            join organization_unit u on u.id = s.unit
            where s.post in (select o.code from organization_post o where o.business)
              and b.substitute in (:people) and b.valid_from <= :today and b.valid_to >= :today
              and a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :today)
              and (u.valid_to is null or u.valid_to >= :today)
            """.formatted(SEAT);

    private static final String HOLDERS = """
            select a.seat, p.id, p.name, p.phone, false as substitute
            from organization_appointment a
            join organization_person p on p.id = a.person
            where %1$s a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :today)
            union
            select a.seat, p.id, p.name, p.phone, true as substitute
            from organization_appointment a
            join organization_seat s on s.id = a.seat
            join organization_post o on o.code = s.post and o.business
            join organization_substitution b on b.absent = a.person and (b.seat is null or b.seat = a.seat)
            join organization_person p on p.id = b.substitute
            where %1$s a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :today)
              and b.valid_from <= :today and b.valid_to >= :today
            order by 1, 5, 2
            """;

    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final Units units;
    private final Posts posts;
    private final Clock clock;

    Seats(JdbcClient jdbc, Units units, Posts posts, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.posts = posts;
        this.clock = clock;
    }

    /** @throws org.shouze.NotFound if there is none */
    public Seat get(SeatId id) {
        return jdbc.sql("select " + SEAT + " from organization_seat s where s.id = ?").param(id.value())
                .query(this::seat).optional().orElseThrow(() -> new NotFound(id));
    }

    public Map<SeatId, Seat> get(Collection<SeatId> ids) {
        var found = new LinkedHashMap<SeatId, Seat>();
        for (var some : inParts(ids, SeatId::value)) {
            jdbc.sql("select " + SEAT + " from organization_seat s where s.id in (:ids)").param("ids", some)
                    .query(this::seat).list().forEach(seat -> found.put(seat.id(), seat));
        }
        return found;
    }

    /** The seat of that post at that unit; made, vacant, if it did not exist: a vacant seat is a gap to be shown. */
    @Transactional
    public SeatId at(String post, UnitId unit) {
        return found(post, unit).orElseGet(() -> {
            posts.coded(post).orElseThrow(() -> new NotFound(post));
            jdbc.sql("select version from organization_version where id = 1 for update").query(Long.class).single();
            return found(post, unit).orElseGet(() -> made(post, units.get(unit).id()));
        });
    }

    /** All seats of that post there are, wherever they stand. */
    public List<SeatId> existing(String post) {
        return jdbc.sql("select id from organization_seat where post = ? order by id").param(post).query(Long.class).list()
                .stream().map(SeatId::new).toList();
    }

    /** The seat of that post at that unit, if there has been one. */
    public Optional<SeatId> find(String post, UnitId unit) {
        return found(post, unit);
    }

    /** The same for many units in one go. */
    @Transactional
    public Map<UnitId, SeatId> eachAt(String post, Collection<UnitId> units) {
        var seats = new HashMap<UnitId, SeatId>();
        for (var some : inParts(units, UnitId::value)) {
            jdbc.sql("select unit, id from organization_seat where post = :post and unit in (:units)")
                    .param("post", post).param("units", some).query(row -> {
                        seats.put(new UnitId(row.getLong("unit")), new SeatId(row.getLong("id")));
                    });
        }
        units.forEach(unit -> seats.computeIfAbsent(unit, missing -> at(post, missing)));
        return seats;
    }

    /** Seats this person may act from today: held by appointment first, then as substitute. */
    public List<Held> heldBy(PersonId person) {
        return heldByEach(List.of(person)).get(person);
    }

    /** Seats this person holds, or held, by appointment. */
    public List<SeatId> everHeldBy(PersonId person) {
        return jdbc.sql("select distinct seat from organization_appointment where person = ? and valid_from <= ?")
                .params(person.value(), today()).query(Long.class).list().stream().map(SeatId::new).toList();
    }

    /** The same for many people in one go. */
    public Map<PersonId, List<Held>> heldByEach(Collection<PersonId> people) {
        var held = new LinkedHashMap<PersonId, Map<SeatId, Held>>();
        people.forEach(person -> held.put(person, new LinkedHashMap<>()));
        for (var some : inParts(people, PersonId::value)) {
            jdbc.sql(HELD).param("people", some).param("today", today())
                    .query((row, n) -> Map.entry(new PersonId(row.getLong("person")),
                            new Held(seat(row, n), row.getString("substitute_for"), Leave.works(row.getString("works"))))).list().stream()
                    .sorted(Map.Entry.comparingByValue(Comparator.comparing((Held h) -> h.substituteFor() != null)
                            .thenComparing(h -> posts.position(h.seat().post().code()))
                            .thenComparing(h -> h.seat().unit().code())))
                    .forEach(one -> held.get(one.getKey()).merge(one.getValue().seat().id(), one.getValue(), Held::and));
        }
        var lists = new LinkedHashMap<PersonId, List<Held>>();
        held.forEach((person, seats) -> lists.put(person, List.copyOf(seats.values())));
        return lists;
    }

    /** Who may act from each of these seats today. A seat without anyone has an empty list. */
    public Map<SeatId, List<Holder>> holders(Collection<SeatId> seats) {
        return holders(seats, today());
    }

    /** Who may act from each of them on that day, as far as it is known now. */
    public Map<SeatId, List<Holder>> holders(Collection<SeatId> seats, LocalDate on) {
        var holders = new LinkedHashMap<SeatId, List<Holder>>();
        seats.forEach(seat -> holders.put(seat, new ArrayList<>()));
        for (var some : inParts(seats, SeatId::value)) {
            jdbc.sql(HOLDERS.formatted("a.seat in (:seats) and")).param("seats", some).param("today", on)
                    .query(row -> {
                        add(row, holders.get(new SeatId(row.getLong("seat"))));
                    });
        }
        return holders;
    }

    /** Who may act from any seat today; seats without anyone are left out. One statement for the whole house. */
    public Map<SeatId, List<Holder>> holders() {
        var holders = new LinkedHashMap<SeatId, List<Holder>>();
        jdbc.sql(HOLDERS.formatted("")).param("today", today()).query(row -> {
            add(row, holders.computeIfAbsent(new SeatId(row.getLong("seat")), seat -> new ArrayList<>()));
        });
        return holders;
    }

    private static void add(ResultSet row, List<Holder> holders) throws SQLException {
        var person = new PersonId(row.getLong("id"));
        if (holders.stream().noneMatch(h -> h.person().equals(person))) {
            holders.add(new Holder(person, row.getString("name"), row.getString("phone"),
                    row.getBoolean("substitute")));
        }
    }

    /**
     * The seat one level up that checks in its place (by {@link Post#superior()}, at the nearest unit above). Where
     * nobody sits there it is the next one above that; where nobody sits anywhere above, the first: a gap to be shown.
     */
    @Transactional
    public Optional<SeatId> superior(SeatId seat) {
        var first = above(seat);
        var next = first;
        while (next.isPresent() && holders(List.of(next.get())).get(next.get()).isEmpty()) {
            next = above(next.get());
        }
        return next.or(() -> first);
    }

    /** The committee's posts at units of that level, in the order of the register. */
    public List<Post> posts(UnitKind.Level level) {
        return posts.of(level).stream().filter(Post::business).toList();
    }

    /** Is there a post of that code? Seat expressions of models are checked against it when the application starts. */
    public Optional<Post> post(String code) {
        return posts.coded(code);
    }

    /** Does the post stand one level above another? What {@link #superior} finds is one of these. */
    public boolean isAbove(Post post) {
        return posts.isAbove(post.code());
    }

    private Optional<SeatId> above(SeatId id) {
        var seat = get(id);
        return Optional.ofNullable(seat.post().superior()).flatMap(posts::coded)
                .flatMap(post -> post.level() == seat.unit().kind().level()
                        ? Optional.of(at(post.code(), seat.unit().id()))
                        : units.nearest(seat.unit().id(), post.level()).map(unit -> at(post.code(), unit.id())));
    }

    private Optional<SeatId> found(String post, UnitId unit) {
        return jdbc.sql("select id from organization_seat where unit = ? and post = ?").params(unit.value(), post)
                .query(Long.class).optional().map(SeatId::new);
    }

    private SeatId made(String post, UnitId unit) {
        jdbc.sql("insert into organization_seat (post, unit) values (?, ?)").params(post, unit.value()).update();
        return found(post, unit).orElseThrow();
    }

    private Seat seat(ResultSet row, int n) throws SQLException {
        var unit = units.get(new UnitId(row.getLong("unit")));
        return new Seat(new SeatId(row.getLong("id")), posts.at(row.getString("post"), row.getString("name"), unit),
                unit);
    }

    private static <I> List<List<Long>> inParts(Collection<I> wanted, Function<I, Long> value) {
        var ids = wanted.stream().map(value).distinct().toList();
        var parts = new ArrayList<List<Long>>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            parts.add(ids.subList(from, Math.min(from + AT_ONCE, ids.size())));
        }
        return parts;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * @param substituteFor name of the absent holder, or null for a holder by appointment
     * @param works         ids of the processes the substitute stands in for; none for all
     */
    public record Held(Seat seat, String substituteFor, Set<String> works) {

        public Held(Seat seat, String substituteFor) {
            this(seat, substituteFor, Set.of());
        }

        /** May work of that process be done from it? */
        public boolean covers(String process) {
            return works.isEmpty() || works.contains(process);
        }

        /** For every kind of work, as by appointment. */
        public boolean isWhole() {
            return works.isEmpty();
        }

        private Held and(Held other) {
            var all = new TreeSet<>(works);
            all.addAll(other.works);
            return isWhole() ? this : other.isWhole() ? other : new Held(seat, substituteFor, all);
        }
    }

    public record Holder(PersonId person, String name, String phone, boolean substitute) {}
}
