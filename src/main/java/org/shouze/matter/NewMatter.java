package org.shouze.matter;

import java.util.List;

import org.shouze.organization.PersonId;
import org.shouze.organization.SeatId;
import org.shouze.organization.Unit;

/**
 * A matter about to be opened.
 *
 * @param id        made by {@link Matters#newId()}; the process runs under it
 * @param process   id of the process model, e.g. {@code dailyReport}
 * @param number    what people call it by, unique, e.g. RB-20200206-WG0008
 * @param title     what it is about, without a verb: 学生第二支部 2月6日日报
 * @param unit      the unit it belongs to: readers along its path may see it
 * @param initiator who started it, or null if the calendar did
 * @param parties   seats or people by their role in this matter, for {@code CHECKER@matter}
 * @param confidential known to its members only; then the title names nobody and the unit is the one that handles it
 */
public record NewMatter(MatterId id, String process, String number, String title, Unit unit, PersonId initiator,
        List<Party> parties, boolean confidential) {

    /** An ordinary matter. */
    public NewMatter(MatterId id, String process, String number, String title, Unit unit, PersonId initiator,
            List<Party> parties) {
        this(id, process, number, title, unit, initiator, parties, false);
    }

    /** Known to its members only: who starts it, the people among its parties, and whom its steps wait for. */
    public static NewMatter confidential(MatterId id, String process, String number, String title, Unit handling,
            PersonId initiator, List<Party> parties) {
        return new NewMatter(id, process, number, title, handling, initiator, parties, true);
    }

    /** Either a seat or a person. */
    public record Party(String role, SeatId seat, PersonId person) {

        public static Party seat(String role, SeatId seat) {
            return new Party(role, seat, null);
        }

        public static Party person(String role, PersonId person) {
            return new Party(role, null, person);
        }
    }
}
