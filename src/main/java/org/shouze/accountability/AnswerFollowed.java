package org.shouze.accountability;

import java.time.Clock;
import java.time.LocalDate;

import org.shouze.audit.Actor;
import org.shouze.hearing.Hearings;
import org.shouze.hearing.Kind;
import org.shouze.hearing.Outcome;
import org.shouze.hearing.PersonAnswered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** An appeal that came by the person's pass or on paper is taken in at once. */
@Component
class AnswerFollowed {

    private final Cases cases;
    private final Appeals appeals;
    private final Hearings hearings;
    private final Clock clock;

    AnswerFollowed(Cases cases, Appeals appeals, Hearings hearings, Clock clock) {
        this.cases = cases;
        this.appeals = appeals;
        this.hearings = hearings;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PersonAnswered answered) {
        if (answered.kind() != Kind.APPEAL || answered.outcome() != Outcome.ANSWERED || !cases.isOne(answered.matter())) {
            return;
        }
        var heard = hearings.words(answered.hearing());
        var answer = heard.hearing().answer();
        appeals.file(answered.matter(), answer.onPaper() ? AppealChannel.PAPER : AppealChannel.PASS,
                LocalDate.ofInstant(answer.writtenAt(), clock.getZone()), String.join("\n", heard.statements()),
                Actor.SYSTEM);
    }
}
