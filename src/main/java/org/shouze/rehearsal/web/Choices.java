package org.shouze.rehearsal.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.shouze.NotFound;
import org.shouze.identity.Acting;
import org.shouze.matter.ReadingScope;
import org.shouze.organization.Post;
import org.shouze.organization.Seats;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitKind.Level;
import org.shouze.organization.Units;
import org.shouze.rehearsal.Draft.Addressee;
import org.springframework.stereotype.Component;

/** Whom somebody may address: posts, and the units of the school, or of his own part of it. */
@Component
class Choices {

    private static final Set<Level> SENDING = Set.of(Level.SCHOOL, Level.OFFICE, Level.COLLEGE);

    private final Seats seats;
    private final Units units;

    Choices(Seats seats, Units units) {
        this.seats = seats;
        this.units = units;
    }

    /** Does he send notices to units below? */
    static boolean sends(Acting acting) {
        return acting.whole().stream().map(held -> held.seat()).anyMatch(seat -> seat.post().business()
                && SENDING.contains(seat.unit().kind().level()));
    }

    /** @throws NotFound for everyone else */
    void demandSender(Acting acting) {
        if (!sends(acting)) {
            throw new NotFound("rehearsal");
        }
    }

    List<Post> posts() {
        return Stream.of(Level.values()).flatMap(level -> seats.posts(level).stream()).toList();
    }

    /** The school, its offices and colleges, as far as they are his to read. */
    List<Unit> scopes(Acting acting) {
        var scope = ReadingScope.of(acting);
        return units.within(units.school().id()).stream().filter(unit -> SENDING.contains(unit.kind().level())
                && scope.covers(unit.path())).toList();
    }

    Optional<Post> post(String code) {
        return code == null ? Optional.empty() : seats.post(code).filter(Post::business);
    }

    Optional<Unit> scope(String id, Acting acting) {
        return scopes(acting).stream().filter(unit -> String.valueOf(unit.id().value()).equals(id)).findFirst();
    }

    /** The seat of that post at each unit of its level within; none where there is no such unit. */
    Map<Addressee, List<Unit>> asked(Post post, Unit within) {
        var asked = new LinkedHashMap<Addressee, List<Unit>>();
        units.within(within.id(), post.level()).forEach(unit -> asked.put(new Addressee(post.code(), unit), List.of(unit)));
        return asked;
    }
}
