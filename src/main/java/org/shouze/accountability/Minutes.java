package org.shouze.accountability;

import java.time.LocalDate;
import java.util.List;

import org.shouze.organization.PersonId;

/**
 * The meeting that decides (X12).
 *
 * @param text what was said, in short
 */
public record Minutes(LocalDate held, String text, List<Vote> votes) {

    public Minutes {
        votes = List.copyOf(votes);
    }

    List<PersonId> voters() {
        return votes.stream().map(Vote::voter).toList();
    }

    /** @throws DecisionNotCollective unless three or more voted, each once, and more than half of them for it
     *  @throws DissentUnrecorded     if somebody against it is not heard */
    void demandCollective() {
        var inFavour = votes.stream().filter(vote -> vote.choice() == Vote.Choice.FOR).count();
        if (voters().stream().distinct().count() < 3 || voters().stream().distinct().count() < votes.size()
                || inFavour * 2 <= votes.size() || Texts.isBlank(text)) {
            throw new DecisionNotCollective();
        }
        if (votes.stream().anyMatch(vote -> vote.choice() == Vote.Choice.AGAINST && Texts.isBlank(vote.dissent()))) {
            throw new DissentUnrecorded();
        }
    }
}
