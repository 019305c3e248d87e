package org.shouze.matter;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.organization.PersonId;
import org.shouze.organization.SeatId;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitId;
import org.shouze.protection.FieldCipher;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The matters of the house. */
@Component
public class Matters {

    private static final int AT_ONCE = 50;
    private static final String CONCERNED = "matter_entry.concerned";
    private static final String TEXT = "matter_entry.text";

    private final JdbcTemplate jdbc;
    private final FieldCipher cipher;
    private final Numbers numbers;
    private final Members members;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Matters(JdbcTemplate jdbc, FieldCipher cipher, Numbers numbers, Members members, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.numbers = numbers;
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    /** A new id; ids sort by time (RFC 9562, version 7), so that an index grows at its end only. */
    public MatterId newId() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        var buffer = ByteBuffer.wrap(bytes);
        var high = clock.millis() << 16 | buffer.getShort(0) & 0x0fff | 0x7000;
        var low = buffer.getLong(8) & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new MatterId(new UUID(high, low));
    }

    /** Opens them in one batch; the caller then starts their process under the same ids. */
    @Transactional
    public void open(Collection<NewMatter> matters) {
        var now = now();
        jdbc.batchUpdate("""
                insert into matter (id, process, number, title, unit_id, unit_path, initiator, opened_at, search, search_key,
                    confidential, guarded)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                matters.stream().map(matter -> row(matter, now)).toList());
        var parties = matters.stream().flatMap(matter -> matter.parties().stream().map(party -> new Object[] {
                matter.id().value(), party.role(), party.seat() == null ? null : party.seat().value(),
                party.person() == null ? null : party.person().value()})).toList();
        if (!parties.isEmpty()) {
            jdbc.batchUpdate("insert into matter_party (matter_id, role, seat_id, person_id) values (?, ?, ?, ?)",
                    parties);
        }
        matters.stream().filter(NewMatter::confidential).forEach(this::admitFirst);
    }

    private void admitFirst(NewMatter matter) {
        if (matter.initiator() != null) {
            members.admit(matter.id(), matter.initiator(), "INITIATOR", "matter.member.initiator", Actor.SYSTEM);
        }
        matter.parties().stream().filter(party -> party.person() != null).forEach(party -> members.admit(matter.id(),
                party.person(), party.role(), "matter.member.party", Actor.SYSTEM));
    }

    private static Object[] row(NewMatter matter, OffsetDateTime now) {
        var found = SearchText.of(matter.title(), matter.number(), matter.unit().name());
        return new Object[] {matter.id().value(), matter.process(), matter.number(), matter.title(),
                matter.unit().id().value(), matter.unit().path(),
                matter.initiator() == null ? null : matter.initiator().value(), now, found.plain(), found.key(),
                matter.confidential(), matter.confidential()};
    }

    /** @throws org.shouze.NotFound if there is none */
    public Matter get(MatterId id) {
        return get(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound(id));
    }

    public List<Matter> get(Collection<MatterId> ids) {
        var uuids = ids.stream().map(MatterId::value).toArray(UUID[]::new);
        return jdbc.query("select * from matter where id = any (?)", Matters::matter, (Object) uuids);
    }

    /** Has there ever been a matter of one of these processes? Looks at all matters: not for a page. */
    public boolean haveSeen(Collection<String> processes) {
        return Boolean.TRUE.equals(jdbc.queryForObject("select exists (select 1 from matter where process = any (?))",
                Boolean.class, (Object) processes.toArray(String[]::new)));
    }

    /** What this person started, newest first. @param before page on from this one, or null */
    public List<Matter> startedBy(PersonId person, MatterId before, int most) {
        return before == null
                ? jdbc.query("select * from matter m where initiator = ? and " + Members.KNOWN
                        + " order by id desc limit ?", Matters::matter, person.value(), person.value(), person.value(), most)
                : jdbc.query("select * from matter m where initiator = ? and id < ? and " + Members.KNOWN
                        + " order by id desc limit ?", Matters::matter, person.value(), before.value(), person.value(),
                        person.value(), most);
    }

    /** What this person started, or took over from who started it, and is still under way: the oldest first. */
    public List<Matter> carriedBy(PersonId person, int limit) {
        return jdbc.query("""
                select * from ((select * from matter where initiator = ? and closed_at is null and carried_by is null
                        order by opened_at limit ?)
                    union all (select * from matter where carried_by = ? and closed_at is null
                        order by opened_at limit ?)) m
                order by opened_at limit ?""", Matters::matter, person.value(), limit, person.value(), limit, limit);
    }

    /** How many of them there are for each of these people, each number cut at the limit. */
    public Map<PersonId, Integer> carried(Collection<PersonId> people, int limit) {
        var found = new HashMap<PersonId, Integer>();
        var all = people.stream().distinct().toList();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            var some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            jdbc.query(some.stream().map(person -> "select cast(" + person.value() + " as bigint) person, count(*) n from ("
                    + "(select id from matter where initiator = ? and closed_at is null and carried_by is null limit ?)"
                    + " union all (select id from matter where carried_by = ? and closed_at is null limit ?)) p" + person.value())
                    .collect(Collectors.joining(" union all ")), row -> {
                        found.put(new PersonId(row.getLong("person")), Math.min(row.getInt("n"), limit));
                    }, some.stream().flatMap(person -> Stream.<Object>of(person.value(), limit, person.value(), limit))
                            .toArray());
        }
        return found;
    }

    /** From now on this person stands for who started it. @return false if somebody else does since it was looked at */
    @Transactional
    public boolean carryOn(Matter matter, PersonId by) {
        return jdbc.update("""
                update matter set carried_by = ? where id = ? and closed_at is null
                    and coalesce(carried_by, initiator) = ?""", by.value(), matter.id().value(),
                matter.carrier().value()) == 1;
    }

    /** The next number of that kind in that year, without gaps or doubles: 更正〔2020〕12号 for kind 更正. */
    public String nextNumber(String kind, int year) {
        return numbers.next(kind, year, null, null);
    }

    /**
     * One line of the timeline, never changed afterwards.
     *
     * @param act  message key under {@code act.}, e.g. {@code act.reporting.filed}
     * @param text what the person wrote, or null; kept sealed
     */
    @Transactional
    public void note(MatterId id, Actor by, String act, String text) {
        note(id, by, act, null, text);
    }

    /** @param concerned whom it was about or for: 转给别人办：郑海燕; or null */
    @Transactional
    public void note(MatterId id, Actor by, String act, String concerned, String text) {
        jdbc.update("""
                insert into matter_entry
                    (matter_id, at, person_id, person_name, seat_name, behalf_of, act, concerned, text)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id.value(), now(), by.person(), by.name(), by.seatName(), by.behalfOf(), act,
                cipher.seal(concerned, CONCERNED, id.toString()), cipher.seal(text, TEXT, id.toString()));
        events.publishEvent(new Noted(id, by, act));
    }

    /** The same line for many matters at once. */
    @Transactional
    public void note(Collection<MatterId> ids, Actor by, String act) {
        var now = now();
        jdbc.batchUpdate("""
                insert into matter_entry (matter_id, at, person_id, person_name, seat_name, behalf_of, act)
                values (?, ?, ?, ?, ?, ?, ?)""", ids.stream().map(id -> new Object[] {id.value(), now, by.person(),
                        by.name(), by.seatName(), by.behalfOf(), act}).toList());
    }

    /** Newest first. */
    public List<Entry> timeline(MatterId id) {
        return jdbc.query("select * from matter_entry where matter_id = ? order by id desc", (row, n) -> new Entry(
                instant(row, "at"), new PersonId(row.getLong("person_id")), row.getString("person_name"),
                row.getString("seat_name"), row.getString("behalf_of"), row.getString("act"),
                cipher.read(row.getString("concerned"), CONCERNED, id.toString()),
                cipher.read(row.getString("text"), TEXT, id.toString())),
                id.value());
    }

    /**
     * From now on these people, and no others, have that role in the matter; they know of it from now on.
     *
     * @throws PersonIsExcluded if one of them is shut out of it
     */
    @Transactional
    public void setPeople(MatterId id, String role, List<PersonId> people) {
        var matter = get(id);
        if (matter.guarded()) {
            members.admitParties(matter, role, people);
        }
        jdbc.update("delete from matter_party where matter_id = ? and role = ?", id.value(), role);
        jdbc.batchUpdate("insert into matter_party (matter_id, role, person_id) values (?, ?, ?)",
                people.stream().map(person -> new Object[] {id.value(), role, person.value()}).toList());
        if (matter.guarded()) {
            events.publishEvent(new PartiesChanged(id));
        }
    }

    /**
     * From now on another seat has that role in the matter.
     *
     * @param to the unit it belongs to from now on, whose readers may see it; or null to leave it where it is
     */
    @Transactional
    public void moveTo(MatterId id, Unit to, NewMatter.Party party) {
        jdbc.update("delete from matter_party where matter_id = ? and role = ?", id.value(), party.role());
        jdbc.update("insert into matter_party (matter_id, role, seat_id) values (?, ?, ?)", id.value(), party.role(),
                party.seat().value());
        var matter = get(id);
        if (to != null) {
            var found = SearchText.of(matter.title(), matter.number(), to.name());
            jdbc.update("update matter set unit_id = ?, unit_path = ?, search = ?, search_key = ? where id = ?",
                    to.id().value(), to.path(), found.plain(), found.key(), id.value());
        }
        if (matter.guarded()) {
            events.publishEvent(new PartiesChanged(id));
        }
    }

    public List<NewMatter.Party> parties(MatterId id, String role) {
        return jdbc.query("select * from matter_party where matter_id = ? and role = ?", (row, n) -> party(row),
                id.value(), role);
    }

    /** All parties of these matters, for those who open many at once. */
    public List<PartyOf> parties(Collection<MatterId> ids) {
        return jdbc.query("select * from matter_party where matter_id = any (?)",
                (row, n) -> new PartyOf(new MatterId(row.getObject("matter_id", UUID.class)), party(row)),
                (Object) ids.stream().map(MatterId::value).toArray(UUID[]::new));
    }

    @Transactional
    public void close(MatterId id) {
        jdbc.update("update matter set closed_at = ? where id = ? and closed_at is null", now(), id.value());
    }

    private static Matter matter(ResultSet row, int n) throws SQLException {
        var initiator = row.getObject("initiator", Long.class);
        var carrier = row.getObject("carried_by", Long.class);
        return new Matter(new MatterId(row.getObject("id", UUID.class)), row.getString("process"),
                row.getString("number"), row.getString("title"), new UnitId(row.getLong("unit_id")),
                row.getString("unit_path"), person(initiator), person(carrier == null ? initiator : carrier),
                instant(row, "opened_at"), instant(row, "closed_at"), row.getBoolean("confidential"),
                row.getBoolean("guarded"));
    }

    private static PersonId person(Long id) {
        return id == null ? null : new PersonId(id);
    }

    private static NewMatter.Party party(ResultSet row) throws SQLException {
        var seat = row.getObject("seat_id", Long.class);
        var person = row.getObject("person_id", Long.class);
        return new NewMatter.Party(row.getString("role"), seat == null ? null : new SeatId(seat),
                person == null ? null : new PersonId(person));
    }

    private OffsetDateTime now() {
        return utc(clock.instant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    public record Entry(Instant at, PersonId person, String name, String seatName, String behalfOf, String act,
            String concerned, String text) {}

    public record PartyOf(MatterId matter, NewMatter.Party party) {}
}
