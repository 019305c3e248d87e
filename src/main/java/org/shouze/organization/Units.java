package org.shouze.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tree of units. Answers from memory where it can; a change is seen on the next request on every node. */
@Component
public class Units {

    private final TreeKeeper keeper;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Units(TreeKeeper keeper, JdbcClient jdbc, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.keeper = keeper;
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Also one that ended: what happened there stays readable.
     *
     * @throws org.shouze.NotFound if there is none
     */
    public Unit get(UnitId id) {
        var unit = keeper.current().get(id);
        if (unit == null) {
            throw new NotFound(id);
        }
        return unit;
    }

    public Map<UnitId, Unit> get(Collection<UnitId> ids) {
        var tree = keeper.current();
        var found = new LinkedHashMap<UnitId, Unit>();
        for (var id : ids) {
            Optional.ofNullable(tree.get(id)).ifPresent(unit -> found.put(id, unit));
        }
        return found;
    }

    public Optional<Unit> named(String name) {
        return Optional.ofNullable(keeper.current().named(name, today()));
    }

    public Optional<Unit> coded(String code) {
        return Optional.ofNullable(keeper.current().coded(code));
    }

    /** The 校党委 at the root. */
    public Unit school() {
        return keeper.current().children(null, today()).stream().findFirst()
                .orElseThrow(() -> new NotFound("school"));
    }

    /** Has anything been registered yet? */
    public boolean isEmpty() {
        return keeper.current().children(null, today()).isEmpty();
    }

    /** The nearest unit of that level: the unit itself, else above it; OFFICE has no place in a line and is empty. */
    public Optional<Unit> nearest(UnitId from, UnitKind.Level level) {
        return level == UnitKind.Level.OFFICE
                ? Optional.empty()
                : Optional.ofNullable(keeper.current().nearest(from, level));
    }

    public List<Unit> children(UnitId parent) {
        return keeper.current().children(parent, today());
    }

    /** All below and including {@code root} of that level, in the order of the registers. */
    public List<Unit> within(UnitId root, UnitKind.Level level) {
        return within(root).stream().filter(unit -> unit.kind().level() == level).toList();
    }

    /** All below and including {@code root}, in the order of the registers. */
    public List<Unit> within(UnitId root) {
        var path = get(root).path();
        return keeper.current().all(today()).stream().filter(unit -> unit.path().startsWith(path)).toList();
    }

    /** Units of today whose name or code contains the text, in the order of the registers, at most {@code limit}. */
    public List<Unit> find(String text, int limit) {
        var wanted = Cells.key(text).toUpperCase(Locale.ROOT);
        return keeper.current().all(today()).stream()
                .filter(u -> Cells.key(u.name()).toUpperCase(Locale.ROOT).contains(wanted)
                        || u.code().toUpperCase(Locale.ROOT).contains(wanted))
                .limit(limit).toList();
    }

    /** From the root down to the unit itself. */
    public List<Unit> line(UnitId id) {
        var line = new ArrayList<Unit>();
        for (var unit = get(id); unit != null; unit = unit.parent() == null ? null : get(unit.parent())) {
            line.add(0, unit);
        }
        return line;
    }

    /**
     * A temporary unit works until the end of {@code lastDay}.
     *
     * @throws UnitIsPermanent if it is not a 专班
     * @throws PeriodReversed  if that day is over
     */
    @Transactional
    public void end(Actor by, UnitId id, LocalDate lastDay) {
        if (get(id).kind() != UnitKind.TASK_FORCE) {
            throw new UnitIsPermanent(get(id).name());
        }
        if (lastDay.isBefore(today())) {
            throw new PeriodReversed();
        }
        keeper.changing();
        jdbc.sql("update organization_unit set valid_to = ? where id = ?").params(lastDay, id.value()).update();
        keeper.changed();
        audit.changed(by, "organization.unitEnds", "unit:" + id.value(), "lastDay=" + lastDay);
        events.publishEvent(new OrganizationChanged(by));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
