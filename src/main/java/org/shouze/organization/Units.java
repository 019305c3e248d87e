package org.shouze.organization;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** The tree of units. Answers from memory where it can; a change is seen on the next request on every node. */
@Component
public class Units {

    /** @throws org.shouze.NotFound if there is none */
    public Unit get(UnitId id) {
        throw new UnsupportedOperationException();
    }

    public Map<UnitId, Unit> get(Collection<UnitId> ids) {
        throw new UnsupportedOperationException();
    }

    public Optional<Unit> named(String name) {
        throw new UnsupportedOperationException();
    }

    public Optional<Unit> coded(String code) {
        throw new UnsupportedOperationException();
    }

    /** The 校党委 at the root. */
    public Unit school() {
        throw new UnsupportedOperationException();
    }

    /** The nearest unit of that level: the unit itself, else above it; OFFICE has no place in a line and is empty. */
    public Optional<Unit> nearest(UnitId from, UnitKind.Level level) {
        throw new UnsupportedOperationException();
    }

    public List<Unit> children(UnitId parent) {
        throw new UnsupportedOperationException();
    }

    /** All below and including {@code root} of that level, in the order of the registers. */
    public List<Unit> within(UnitId root, UnitKind.Level level) {
        throw new UnsupportedOperationException();
    }
}
