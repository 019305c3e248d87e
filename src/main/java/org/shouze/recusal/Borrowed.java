package org.shouze.recusal;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;

/**
 * 抽调: somebody lent to the discipline office.
 *
 * @param id     null before it is recorded
 * @param letter number of the letter he comes by
 * @param matter only for this one, or null
 */
public record Borrowed(UUID id, PersonId person, Set<Duty> duties, String letter, LocalDate from, LocalDate until,
        MatterId matter) {

    void demandSound(LocalDate today) {
        if (duties.isEmpty() || !duties.stream().allMatch(Duty::mayBeLent)) {
            throw new DutyNotLent();
        }
        if (from == null || until == null || until.isBefore(from) || until.isBefore(today)) {
            throw new PeriodNotSet();
        }
        if (letter == null || letter.isBlank()) {
            throw new NoLetter();
        }
    }

    boolean servesFor(Duty duty, MatterId wanted, LocalDate day) {
        return duties.contains(duty) && (matter == null || matter.equals(wanted)) && !day.isBefore(from)
                && !day.isAfter(until);
    }
}
