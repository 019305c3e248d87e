package org.shouze.supervision;

import java.util.Set;

import org.shouze.NotFound;
import org.shouze.identity.Acting;
import org.springframework.stereotype.Component;

/** Who keeps the ledgers of supervision: offices, the discipline office, the leaders of the school. */
@Component
public class SupervisionDesk {

    private static final Set<String> OFFICES = Set.of("OFFICE_HEAD", "OFFICE_CLERK");
    private static final Set<String> LEADERS = Set.of("UNIVERSITY_SECRETARY", "PRESIDENT", "UNIVERSITY_DEPUTY_SECRETARY",
            "DISCIPLINE_SECRETARY");

    /** May this person read the ledger of supervised tasks and register one? */
    public boolean supervises(Acting by) {
        return by.whole().stream().map(held -> held.seat().post().code())
                .anyMatch(post -> OFFICES.contains(post) || LEADERS.contains(post)
                        || SupervisingSeats.DISCIPLINE.contains(post));
    }

    /** May he read the list of inspections and plan one? */
    public boolean inspects(Acting by) {
        return by.whole().stream().map(held -> held.seat().post().code()).anyMatch(post -> readsInspections(post)
                && !post.equals("DISCIPLINE_SECRETARY"));
    }

    /** May he read the list of inspections? */
    public boolean readsInspections(Acting by) {
        return by.whole().stream().anyMatch(held -> readsInspections(held.seat().post().code()));
    }

    private static boolean readsInspections(String post) {
        return post.equals("DISCIPLINE_SECRETARY") || SupervisingSeats.DISCIPLINE.contains(post);
    }

    /** @throws NotFound if it is none of his business */
    public void demandSupervisor(Acting by) {
        if (!supervises(by)) {
            throw new NotFound("ledger of supervised tasks");
        }
    }

    /** @throws NotFound if it is none of his business */
    public void demandInspectionReader(Acting by) {
        if (!readsInspections(by)) {
            throw new NotFound("inspections");
        }
    }
}
