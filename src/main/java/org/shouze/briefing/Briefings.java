package org.shouze.briefing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.cockpit.Period;
import org.shouze.cockpit.Situation;
import org.shouze.cockpit.Situations;
import org.shouze.identity.Acting;
import org.shouze.matter.Numbers;
import org.shouze.matter.ReadingScope;
import org.shouze.organization.UnitId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The briefings of the house: drawn from a situation to look at, issued with a number and kept as they were. */
@Component
public class Briefings {

    public static final int PAGE = 20;

    private static final String KIND = "简报";

    private final Situations situations;
    private final Wording wording;
    private final Layout layout;
    private final BriefingTable table;
    private final Numbers numbers;
    private final Audit audit;
    private final Clock clock;

    Briefings(Situations situations, Wording wording, Layout layout, BriefingTable table, Numbers numbers, Audit audit,
            Clock clock) {
        this.situations = situations;
        this.wording = wording;
        this.layout = layout;
        this.table = table;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param next to page on from here, or null at the end */
    public record Page(List<Briefing> briefings, UUID next) {}

    /** May he issue one: who reads a college's figures or the school's. */
    public static boolean issues(Acting by) {
        return Situations.leads(by);
    }

    /**
     * To look at, without a number; recorded as a read.
     *
     * @param unit as for {@link Situations#of}
     * @param day  the last one it is about
     * @throws NotFound if the unit or the day is none of this person's
     */
    @Transactional
    public Briefing preview(UnitId unit, Period period, LocalDate day, Acting by) {
        var situation = situations.of(unit, period, day, by);
        audit.read(by.actor(), "unit:" + situation.unit().id().value(), "预览简报");
        return preview(situation, by.actor());
    }

    Briefing preview(Situation situation, Actor by) {
        var content = wording.of(situation);
        return briefing(null, null, situation.unit().id(), content, now(), who(by));
    }

    /**
     * Gives it a number and keeps it, with the figures of this moment.
     *
     * @throws NotFound if the unit or the day is none of this person's, or he issues none
     */
    @Transactional
    public UUID issue(UnitId unit, Period period, LocalDate day, Acting by) {
        if (!issues(by)) {
            throw new NotFound("issue of briefings");
        }
        var situation = situations.of(unit, period, day, by);
        var content = wording.of(situation);
        var id = UUID.randomUUID();
        var number = numbers.give(KIND, content.title(), by);
        var kept = table.insert(id, number, situation.unit(), content, now(), by.actor().person(), who(by.actor()));
        audit.changed(by.actor(), "briefing.issued", "briefing:" + id, "number=" + number + " unit="
                + situation.unit().id().value() + " period=" + period + " last=" + day + " sha256=" + digest(kept));
        return id;
    }

    /**
     * As it was issued; recorded as a read.
     *
     * @throws NotFound if there is none, or it is of a unit that this person does not read
     */
    @Transactional
    public Briefing get(UUID id, String purpose, Acting by) {
        var row = row(id, by);
        audit.read(by.actor(), "briefing:" + id, purpose);
        return briefing(row);
    }

    /** Those of this person's units, newest first. @param before older than this one, or null */
    @Transactional(readOnly = true)
    public Page page(UUID before, int size, Acting by) {
        var rows = table.page(ReadingScope.of(by), before == null ? null : row(before, by), size + 1);
        return new Page(rows.stream().limit(size).map(this::briefing).toList(),
                rows.size() > size ? rows.get(size - 1).id() : null);
    }

    private BriefingTable.Row row(UUID id, Acting by) {
        return table.find(id).filter(row -> ReadingScope.of(by).covers(row.unitPath()))
                .orElseThrow(() -> new NotFound("briefing " + id));
    }

    private Briefing briefing(BriefingTable.Row row) {
        return briefing(row.id(), row.number(), row.unit(), row.content(), row.issuedAt(), row.issuedBy());
    }

    private Briefing briefing(UUID id, String number, UnitId unit, Content content, Instant at, String by) {
        return new Briefing(id, number, unit, content.title(), at, by, layout.of(content, number, at, by));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String who(Actor by) {
        return by.seatName() == null ? by.name() : by.name() + "（" + by.seatName() + "）";
    }

    private static String digest(String kept) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(kept.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
