package org.shouze.organization;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Work as the tests lay it on people's desks. */
class Desks implements OpenWork {

    final Map<PersonId, Integer> named = new HashMap<>();

    @Override
    public Map<SeatId, AtSeat> at(Collection<SeatId> seats, Set<String> works) {
        return Map.of();
    }

    @Override
    public List<String> works() {
        return List.of();
    }

    @Override
    public Map<PersonId, Integer> inTheNameOf(Collection<PersonId> people) {
        return named;
    }
}
