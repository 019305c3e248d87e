package org.shouze.terms;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

import org.springframework.stereotype.Component;

import org.shouze.audit.Actor;
import org.shouze.notification.Messages;
import org.shouze.notification.Words;

/** The mildest answer to red: whoever has the item is reminded in the name of who decided so. */
@Component
class Reminder implements RedAnswer {

    private final WhoseTurn turns;
    private final Audiences audiences;
    private final Messages messages;
    private final Moments moments;

    Reminder(WhoseTurn turns, Audiences audiences, Messages messages, Moments moments) {
        this.turns = turns;
        this.audiences = audiences;
        this.messages = messages;
        this.moments = moments;
    }

    @Override
    public String key() {
        return "reminder";
    }

    @Override
    public String label() {
        return "terms.answer.reminder";
    }

    @Override
    public String whom() {
        return "terms.answer.reminder.whom";
    }

    @Override
    public void begin(Proposal proposal, Actor by, String reason) {
        var turn = turns.of(List.of(proposal.item())).values();
        audiences.people(turn, List.of(Audience.HOLDER)).values().forEach(people -> messages.send(by,
                "proposal:" + proposal.id(), people, said(turn, proposal, reason), "/work/" + proposal.item(), Duration.ZERO));
    }

    /** Nothing that is written in a guarded matter leaves it in a message. */
    private Words said(Collection<WhoseTurn.Turn> turn, Proposal proposal, String reason) {
        return turn.stream().anyMatch(WhoseTurn.Turn::guarded)
                ? Words.of("terms.tell.reminder.guarded", proposal.number(), moments.text(proposal.due()))
                : Words.of("terms.tell.reminder", proposal.number(), moments.text(proposal.due()), reason);
    }
}
