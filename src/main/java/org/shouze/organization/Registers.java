package org.shouze.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The registers an office keeps in Excel, taken over all or nothing. Any of the four may be handed over alone; it is
 * checked together with what is stored of the others. The rules where registers conflict stand in docs/registers.md.
 */
@Component
public class Registers {

    private final StoredBooks books;
    private final RegisterWriter writer;
    private final KeptRegisters kept;
    private final TreeKeeper keeper;
    private final Leavers leavers;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Registers(StoredBooks books, RegisterWriter writer, KeptRegisters kept, TreeKeeper keeper, Leavers leavers,
            Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.books = books;
        this.writer = writer;
        this.kept = kept;
        this.keeper = keeper;
        this.leavers = leavers;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Reads, checks and compares; changes nothing. */
    @Transactional(readOnly = true)
    public Check check(Map<Register, byte[]> files) {
        return checked(plan(files));
    }

    /**
     * Keeps the files for an hour, for this person alone, until they are confirmed.
     *
     * @throws NothingToImport if there are none
     */
    @Transactional
    public UUID keep(Actor by, Map<Register, byte[]> files) {
        if (files.isEmpty()) {
            throw new NothingToImport();
        }
        return kept.put(by, keeper.version(), files);
    }

    /** @throws RegistersExpired if they were not kept for this person, or no longer */
    @Transactional(readOnly = true)
    public Check review(Actor by, UUID id) {
        return check(kept.get(by, id).files());
    }

    /**
     * Keeps the same files anew, to be looked at again after the organization changed.
     *
     * @throws RegistersExpired if they were not kept for this person, or no longer
     */
    @Transactional
    public UUID renew(Actor by, UUID id) {
        return keep(by, kept.take(by, id).files());
    }

    /**
     * Confirms what was kept: checked again, and applied once.
     *
     * @throws RegistersExpired     if they were not kept for this person, no longer, or were applied already
     * @throws RegistersOutdated    if the organization changed since they were kept
     * @throws RegistersHaveMistakes if there are any
     */
    @Transactional
    public Check apply(Actor by, UUID id) {
        var registers = kept.take(by, id);
        if (registers.version() != keeper.version()) {
            throw new RegistersOutdated();
        }
        return apply(by, registers.files());
    }

    /**
     * In one transaction, with one audit entry.
     *
     * @throws RegistersHaveMistakes if there are any; then nothing is written
     */
    @Transactional
    public Check apply(Actor by, Map<Register, byte[]> files) {
        keeper.changing();
        var plan = plan(files);
        var check = checked(plan);
        if (check.isRefused()) {
            throw new RegistersHaveMistakes(check.findings().mistakes());
        }
        writer.write(plan);
        keeper.changed();
        audit.changed(by, "organization.registersApplied", "registers:" + files.keySet(),
                check.differences().summary());
        events.publishEvent(new OrganizationChanged(by));
        return check;
    }

    private Plan plan(Map<Register, byte[]> files) {
        var findings = new Findings();
        var rows = new EnumMap<Register, List<RegisterRow>>(Register.class);
        files.forEach((register, content) -> rows.put(register, RegisterSheet.read(register, content, findings)));
        var stored = books.read();
        var usable = rows.values().stream().noneMatch(List::isEmpty);
        var target = usable
                ? new Target(stored, new RegisterEntries(rows), LocalDate.now(clock), findings).books()
                : stored;
        var plan = Plan.of(findings, stored, target);
        leavers.check(plan);
        return plan;
    }

    private static Check checked(Plan plan) {
        return new Check(plan.findings(), plan.findings().mistakes() > 0
                ? Differences.of(Map.of())
                : plan.differences());
    }
}
