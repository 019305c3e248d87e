package org.shouze.accountability;

import java.time.LocalDate;
import java.util.List;

import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;

/** One step of an appeal as it was signed. */
sealed interface AppealAct {

    /** @param until last day of its term, or null where no limit is set */
    record Filed(MatterId decision, LocalDate on, LocalDate until, AppealChannel channel, String reasons)
            implements AppealAct {}

    record Examined(boolean takenUp, String reasons) implements AppealAct {}

    record ToldLate(String reasons) implements AppealAct {}

    record ReviewersNamed(List<PersonId> reviewers) implements AppealAct {}

    record Reviewed(List<PersonId> by, String findings) implements AppealAct {}

    /** Somebody who reviewed had to leave it: others are named, and begin anew. */
    record Recused(PersonId person) implements AppealAct {}

    record Withdrawn(LocalDate on, String proof) implements AppealAct {}

    record Decided(AppealOutcome outcome, List<Imposed> measures, String reasons, Minutes minutes)
            implements AppealAct {}

    record Served(Service service) implements AppealAct {}

    /** @param scope where it was said again that nothing stands against him: as wide as the allegation went (X11) */
    record NameCleared(LocalDate on, Reach reach, String scope) implements AppealAct {}
}
