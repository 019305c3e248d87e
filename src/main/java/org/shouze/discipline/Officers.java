package org.shouze.discipline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.shouze.NotFound;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;
import org.shouze.organization.Seats;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitId;
import org.shouze.organization.Units;
import org.shouze.recusal.Recusals;
import org.springframework.stereotype.Component;

/** Who does what in the discipline office; a substitute stands in for none of it. */
@Component
public class Officers {

    private static final Set<String> OFFICE = Set.of("DISCIPLINE_SECRETARY", "DISCIPLINE_DEPUTY_SECRETARY",
            "CASE_SUPERVISOR", "CASE_REVIEWER", "DISCIPLINE_OFFICER");
    private static final List<String> HANDLING = List.of("DISCIPLINE_OFFICER", "DISCIPLINE_DEPUTY_SECRETARY");
    private static final Set<String> LEADING = Set.of("UNIVERSITY_SECRETARY", "DISCIPLINE_SECRETARY");

    private final Seats seats;
    private final Units units;
    private final Recusals recusals;

    Officers(Seats seats, Units units, Recusals recusals) {
        this.seats = seats;
        this.units = units;
        this.recusals = recusals;
    }

    /** @param seat what he is, in full */
    public record Candidate(PersonId person, String name, String seat) {}

    /** Registers clues, keeps their register, proposes who handles them. */
    public static boolean supervises(Acting by) {
        return holds(by, Set.of("CASE_SUPERVISOR"));
    }

    public static boolean heads(Acting by) {
        return holds(by, Set.of("DISCIPLINE_SECRETARY"));
    }

    /** Sees numbers, ages and stages of all, and nothing else of what he is no member of. */
    public static boolean leads(Acting by) {
        return holds(by, LEADING);
    }

    public static boolean belongs(Acting by) {
        return holds(by, OFFICE);
    }

    private static boolean holds(Acting by, Set<String> posts) {
        return posts(by).anyMatch(posts::contains);
    }

    private static Stream<String> posts(Acting by) {
        return by.whole().stream().filter(held -> held.substituteFor() == null)
                .map(held -> held.seat().post().code());
    }

    /** The office this person supervises cases in. @throws NotFound if in none */
    Unit office(Acting by) {
        return by.whole().stream().filter(held -> held.substituteFor() == null)
                .filter(held -> held.seat().post().code().equals("CASE_SUPERVISOR")).map(held -> held.seat().unit())
                .findFirst().orElseThrow(() -> new NotFound("office of case supervision"));
    }

    /** Who may be given work of this matter: of the handling office, and nothing stands against it. */
    public List<Candidate> candidates(MatterId matter, UnitId office) {
        var found = new LinkedHashMap<PersonId, Candidate>();
        for (var post : HANDLING) {
            var seat = seats.at(post, office);
            var title = seats.get(seat).title();
            seats.holders(List.of(seat)).get(seat).stream().filter(holder -> !holder.substitute())
                    .forEach(holder -> found.putIfAbsent(holder.person(), new Candidate(holder.person(), holder.name(), title)));
        }
        recusals.bound(matter, found.keySet()).forEach(found::remove);
        return List.copyOf(found.values());
    }

    /** Who sits there today by appointment. */
    List<PersonId> holders(String post, Unit unit) {
        var seat = seats.at(post, unit.id());
        return seats.holders(List.of(seat)).get(seat).stream().filter(holder -> !holder.substitute())
                .map(Seats.Holder::person).toList();
    }

    Unit school() {
        return units.school();
    }
}
