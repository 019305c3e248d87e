package org.shouze.discipline;

import java.time.LocalDate;

/**
 * What a clue is registered with.
 *
 * @param finding  written finding of the competent body, or null
 */
public record Intake(Source source, Kind kind, LocalDate receivedOn, Finding finding) {

    /** OWN_DUTY: how somebody did his own duty. FALSE_INFORMATION: that somebody spread what is not true. */
    public enum Kind {
        OWN_DUTY, DISCIPLINE, FALSE_INFORMATION
    }

    /** @param body who found it; @param number of its paper */
    public record Finding(String body, String number, LocalDate on) {}

    /**
     * Speech is nobody's business here but on a person's referral with a written finding; how somebody did his own duty
     * may come from anywhere (design.md §7, notice §5).
     */
    void demand(LocalDate today) {
        if (receivedOn.isAfter(today) || finding != null && finding.on().isAfter(receivedOn)) {
            throw new DayToCome();
        }
        if (kind == Kind.FALSE_INFORMATION && (source != Source.REFERRAL || finding == null)) {
            throw new NoFindingOfTheCompetentBody();
        }
    }
}
