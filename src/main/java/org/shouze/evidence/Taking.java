package org.shouze.evidence;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;

/**
 * How a piece of evidence was taken.
 *
 * @param title  what it is: 2月3日值班表
 * @param proves what it is to show, or null
 * @param giver  who or which unit gave it, or null; never who reported the clue
 * @param place  where it was taken, or null
 * @param takers two people (X4)
 * @param origin the matter of this house it comes from, or null if from elsewhere
 */
public record Taking(String title, String proves, Source source, String giver, String place, Instant takenAt,
        List<PersonId> takers, MatterId origin) {

    /** Processes of the rooms that collect against the epidemic: what they hold has no other use (X16). */
    static final Set<String> BEHIND_THE_WALL = Set.of("dailyReport", "consolidation", "correction", "urgentReport",
            "screening", "observation", "returnApproval");

    public Taking(String title, String proves, Source source, String giver, String place, Instant takenAt,
            List<PersonId> takers) {
        this(title, proves, source, giver, place, takenAt, takers, null);
    }

    /**
     * @param process of the matter it comes from, or null
     * @throws PurposeWall      if it was collected against the epidemic
     * @throws OneTakerOnly     if not two different people took it
     * @throws TakenInTheFuture if it is not yet the time it is said to be taken
     */
    void demandProper(Instant now, String process) {
        if (source == Source.EPIDEMIC || process != null && BEHIND_THE_WALL.contains(process)) {
            throw new PurposeWall();
        }
        if (takers.size() != 2 || new HashSet<>(takers).size() != 2) {
            throw new OneTakerOnly();
        }
        if (takenAt.isAfter(now)) {
            throw new TakenInTheFuture();
        }
    }
}
