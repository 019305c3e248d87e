package org.shouze.hearing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.matter.MatterId;
import org.shouze.organization.People;
import org.shouze.protection.Mask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passes to one matter, handed over in person. Whatever the reason, a refusal looks the same and does the same work:
 * one comparison, one update, one audit entry. Only the trail knows the reason.
 */
@Component
public class Passes {

    private static final int LONGEST_DAYS = 60;
    /** Nothing that is mistaken when read from paper. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final PassId NOBODYS = new PassId(new UUID(0, 0));

    private final PassTable table;
    private final HearingTable hearings;
    private final Hearings door;
    private final Knocks knocks;
    private final Sealed sealed;
    private final People people;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Passes(PassTable table, HearingTable hearings, Hearings door, Knocks knocks, Sealed sealed, People people,
            Audit audit, Clock clock) {
        this.table = table;
        this.hearings = hearings;
        this.door = door;
        this.knocks = knocks;
        this.sealed = sealed;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A new pass; what this person had before in this matter opens no longer.
     *
     * @param concerned one of those something was laid before in the matter
     * @param inPerson  the officer states that he hands it to the person himself
     * @return with the code, which is told this once
     */
    @Transactional
    public Issued issue(MatterId matter, Concerned concerned, int days, boolean inPerson, Actor by) {
        door.demandMember(matter, by);
        if (!inPerson) {
            throw new NotHandedOver();
        }
        if (days < 1 || days > LONGEST_DAYS) {
            throw new PassLastsTooLong();
        }
        if (hearings.of(matter).stream().noneMatch(hearing -> hearing.concerned().equals(concerned))) {
            throw new NotFound(concerned);
        }
        var now = clock.instant();
        table.revokeOf(matter, concerned, now, by.name());
        var number = freeNumber();
        var code = letters(16);
        var pass = new Pass(new PassId(UUID.randomUUID()), number, sealed.mark(number, code), matter, concerned, now,
                by.name(), now.plus(Duration.ofDays(days)), null, null);
        table.add(pass);
        audit.changed(by, "hearing.pass-issued", "pass:" + pass.id(), null);
        return new Issued(number, code.replaceAll("(.{4})(?=.)", "$1-"), sealed.name(concerned), pass.expiresAt());
    }

    @Transactional
    public void revoke(MatterId matter, PassId id, Actor by) {
        door.demandMember(matter, by);
        table.get(id).filter(pass -> pass.matter().equals(matter)).orElseThrow(() -> new NotFound(id));
        table.revoke(id, clock.instant(), by.name());
        audit.changed(by, "hearing.pass-revoked", "pass:" + id, null);
    }

    /** Newest first. @throws NotFound for everybody who is no member of the matter */
    public List<PassView> of(MatterId matter, Actor by) {
        door.demandMember(matter, by);
        var passes = table.of(matter);
        var openings = table.openings(matter);
        var known = people.get(passes.stream().map(pass -> pass.concerned().person()).filter(Objects::nonNull).toList());
        return passes.stream().map(pass -> new PassView(pass.id(), pass.number(), Sealed.name(pass.concerned(), known),
                pass.issuedAt(), pass.issuedBy(), pass.expiresAt(), pass.revokedAt(), pass.holds(clock.instant()),
                openings.get(pass.id()))).toList();
    }

    /** @param address where he knocks from; @return empty for unknown, wrong, locked, revoked and expired alike */
    @Transactional
    public Optional<PassId> open(String number, String code, String address) {
        var found = table.numbered(digits(number));
        var right = matches(found, code);
        var obstacle = knocks.tooMany(address) ? Optional.of("too many")
                : found.map(pass -> pass.obstacle(right, clock.instant())).orElse(Optional.of("unknown"));
        if (obstacle.isPresent()) {
            refuse(found, obstacle.get());
            knocks.failed(address);
            return Optional.empty();
        }
        var id = found.orElseThrow().id();
        table.proved(id);
        table.opened(id, null, clock.instant());
        audit.changed(holder(found.get()), "hearing.pass-opened", "pass:" + id, null);
        return Optional.of(id);
    }

    public boolean holds(PassId id) {
        return table.get(id).filter(pass -> pass.holds(clock.instant())).isPresent();
    }

    /** What was laid before its holder, oldest first. @return empty if the pass holds no longer */
    public Optional<Laid> laid(PassId id) {
        return table.get(id).filter(pass -> pass.holds(clock.instant())).map(pass -> new Laid(sealed.name(pass.concerned()),
                pass.expiresAt(), laid(pass)));
    }

    /** One thing of it with its words; each reading is recorded. @throws NotFound if it was not laid before him */
    @Transactional
    public Heard read(PassId id, HearingId hearing) {
        var pass = holding(id);
        var view = laid(pass).stream().filter(one -> one.id().equals(hearing)).findFirst()
                .orElseThrow(() -> new NotFound(hearing));
        table.opened(id, hearing, clock.instant());
        audit.read(holder(pass), "hearing:" + view.id(), "purpose.hearing.own");
        return hearings.heard(hearing).orElseThrow();
    }

    /**
     * His answer, signed with his name and the code.
     *
     * @return false if the code is wrong, which counts like one at the door
     * @throws NotHisName if another name is written
     */
    @Transactional
    public boolean answer(PassId id, HearingId hearing, Outcome outcome, List<String> statements, String name, String code) {
        var pass = holding(id);
        var view = laid(pass).stream().filter(one -> one.id().equals(hearing)).findFirst()
                .orElseThrow(() -> new NotFound(hearing));
        if (pass.obstacle(matches(Optional.of(pass), code), clock.instant()).isPresent()) {
            refuse(Optional.of(pass), "wrong code");
            return false;
        }
        if (!plain(name).equals(plain(sealed.name(pass.concerned())))) {
            throw new NotHisName();
        }
        table.proved(id);
        door.answer(view, Given.byPass(outcome, statements, clock.instant()), id, holder(pass));
        return true;
    }

    private List<HearingView> laid(Pass pass) {
        return hearings.of(pass.matter()).stream().filter(hearing -> hearing.concerned().equals(pass.concerned())
                && hearing.status() != HearingView.Status.WITHDRAWN).toList();
    }

    private Pass holding(PassId id) {
        return table.get(id).filter(pass -> pass.holds(clock.instant())).orElseThrow(() -> new NotFound(id));
    }

    private void refuse(Optional<Pass> found, String reason) {
        table.failed(reason.equals("wrong code") ? found.orElseThrow().id() : NOBODYS, clock.instant().plus(Pass.LOCK));
        audit.changed(Actor.SYSTEM, "hearing.pass-refused",
                "pass:" + found.map(Pass::id).orElse(NOBODYS), reason);
    }

    private boolean matches(Optional<Pass> found, String code) {
        var typed = sealed.mark(found.map(Pass::number).orElse("0"), plain(code));
        var kept = found.map(Pass::mark).orElseGet(() -> "0".repeat(64));
        return MessageDigest.isEqual(typed.getBytes(US_ASCII), kept.getBytes(US_ASCII)) && found.isPresent();
    }

    /** Who acts is not in the registers' hands: the trail knows the pass, and the pass knows the person. */
    private static Actor holder(Pass pass) {
        return new Actor(-1, "当事人（凭证 " + pass.number() + "）", null, null, null);
    }

    private String freeNumber() {
        var number = "%08d".formatted(random.nextInt(100_000_000));
        return table.numbered(number).isEmpty() ? number : freeNumber();
    }

    private String letters(int count) {
        return random.ints(count, 0, LETTERS.length()).mapToObj(at -> String.valueOf(LETTERS.charAt(at)))
                .collect(Collectors.joining());
    }

    /** As a person reads it from paper: without blanks and dashes, full-width as plain, small letters. */
    private static String plain(String typed) {
        return Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFKC).replaceAll("[\\s\\-–—]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String digits(String typed) {
        var digits = plain(typed);
        return digits.length() > 12 ? "" : digits;
    }

    /** @param code told this once, never again */
    public record Issued(String number, String code, String name, Instant expiresAt) {}

    /** @param openings null while it was never opened */
    public record PassView(PassId id, String number, String name, Instant issuedAt, String issuedBy, Instant expiresAt,
            Instant revokedAt, boolean holds, Openings openings) {

        public String maskedName() {
            return Mask.name(name);
        }
    }

    public record Openings(Instant first, Instant last, int times) {}

    /** @param name of who holds it */
    public record Laid(String name, Instant until, List<HearingView> hearings) {}
}
