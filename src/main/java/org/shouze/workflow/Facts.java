package org.shouze.workflow;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a step or a room answers to the model. */
public record Facts(Map<Fact, Object> values) {

    public Facts {
        values = Map.copyOf(values);
    }

    public static Facts none() {
        return new Facts(Map.of());
    }

    public static Facts of(Fact fact, Object value) {
        return none().and(fact, value);
    }

    /** @throws IllegalArgumentException if the value is not of the type the fact starts with */
    public Facts and(Fact fact, Object value) {
        if (!fact.initially().getClass().isInstance(value)) {
            throw new IllegalArgumentException(fact + " is a " + fact.initially().getClass().getSimpleName());
        }
        var more = new LinkedHashMap<>(values);
        more.put(fact, value);
        return new Facts(more);
    }
}
