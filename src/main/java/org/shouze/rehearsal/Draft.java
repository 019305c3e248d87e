package org.shouze.rehearsal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.shouze.organization.Unit;

/**
 * What is about to be sent: who does what by when.
 *
 * @param sent when it is to go out
 */
public record Draft(String title, LocalDateTime sent, List<Line> lines) {

    /** A seat by its post and unit, whether or not anybody ever sat there. */
    public record Addressee(String post, Unit unit) {}

    /**
     * @param place  id of the field on the form that it is corrected at
     * @param dues   one for each day on which it is done, in their order
     * @param daily  it is done on every day, those off as well: their being off is meant
     * @param term   whose rule says how long it should be given, or null where the sender sets the times
     * @param asked  the units that each seat does it for: as many tasks a day
     */
    public record Line(String place, String what, List<LocalDateTime> dues, boolean daily, Term term,
            Map<Addressee, List<Unit>> asked) {}

    /** A step that has a rule in force. */
    public record Term(String process, String step) {}

    Stream<LocalDateTime> dues() {
        return lines.stream().flatMap(line -> line.dues().stream());
    }

    LocalDate day() {
        return sent.toLocalDate();
    }
}
