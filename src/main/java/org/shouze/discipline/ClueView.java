package org.shouze.discipline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.shouze.accountability.InterviewKind;
import org.shouze.accountability.InterviewStatus;
import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;

/**
 * A clue as its members see it.
 *
 * @param handlerName name of who handles it, or null
 * @param texts       oldest first; empty where none are kept
 * @param textsOn     whether something may be written
 * @param forwardedTo where it was handed on to, or null
 * @param talks       what came of talks and letters about it; nothing of what was said there
 */
public record ClueView(MatterId id, String number, Intake intake, Stage stage, Instant since, boolean goodFaith,
        PersonId handler, String handlerName, Disposal proposed, Disposal disposal, Outcome outcome, LocalDate closedOn,
        LocalDate filedOn, LocalDate clarifiedOn, String forwardedTo, List<Texts.Text> texts, boolean textsOn,
        List<Talk> talks) {

    /** How a talk or letter about it ended, and when. */
    public record Talk(String number, InterviewKind kind, InterviewStatus outcome, LocalDate on) {}

    public boolean aboutFalseInformation() {
        return intake.kind() == Intake.Kind.FALSE_INFORMATION;
    }
}
