package org.shouze.matter;

import java.util.Collection;
import java.util.List;

import org.shouze.identity.Acting;
import org.shouze.organization.Seat;
import org.shouze.organization.UnitKind;

/**
 * How far a person reads ordinary matters: the unit of each seat and all below it; an office of the school reads the
 * whole school, since the lines of work run through it. An administrator's seat reads nothing.
 */
public record ReadingScope(List<String> paths) {

    public static ReadingScope of(Acting acting) {
        return of(acting.whole().stream().map(held -> held.seat()).toList());
    }

    /** The same of anybody who holds these seats. */
    public static ReadingScope of(Collection<Seat> seats) {
        return new ReadingScope(seats.stream().filter(seat -> !seat.post().code().endsWith("_ADMIN"))
                .map(ReadingScope::path).distinct().toList());
    }

    private static String path(Seat seat) {
        var path = seat.unit().path();
        return seat.unit().kind().level() == UnitKind.Level.OFFICE
                ? path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1)
                : path;
    }

    public boolean covers(String unitPath) {
        return paths.stream().anyMatch(unitPath::startsWith);
    }
}
