package org.shouze.supervision;

import java.time.Instant;
import java.util.Comparator;

import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.shouze.terms.DueMoved;
import org.shouze.terms.Extension;
import org.shouze.terms.Extensions;
import org.shouze.terms.TermView;
import org.shouze.terms.Terms;
import org.shouze.terms.WhoseTurn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When the clock of a task's own due time moves, since more time was granted or it stood still, the task moves with it,
 * in the same transaction. The clocks of checking and clearing are their own.
 */
@Component
class MovedTime {

    private final Terms terms;
    private final Extensions extensions;
    private final WhoseTurn turns;
    private final Rectifications tasks;

    MovedTime(Terms terms, Extensions extensions, WhoseTurn turns, Rectifications tasks) {
        this.terms = terms;
        this.extensions = extensions;
        this.turns = turns;
        this.tasks = tasks;
    }

    @EventListener
    void on(DueMoved moved) {
        var open = turns.of(moved.items().stream().map(DueMoved.To::item).toList());
        var dues = tasks.dues(open.values().stream().map(WhoseTurn.Turn::matter).distinct().toList());
        moved.items().stream().filter(to -> open.containsKey(to.item()))
                .filter(to -> dues.containsKey(open.get(to.item()).matter()))
                .forEach(to -> move(open.get(to.item()).matter(), dues.get(open.get(to.item()).matter()), to));
    }

    private void move(MatterId task, Instant due, DueMoved.To to) {
        var term = terms.view(to.item());
        if (!term.own() || due.equals(to.due())) {
            return;
        }
        extensions.of(to.item()).stream().filter(one -> Boolean.TRUE.equals(one.granted()))
                .filter(one -> one.wanted().equals(to.due())).max(Comparator.comparing(Extension::decidedAt))
                .ifPresentOrElse(granted -> tasks.extend(task, to.due(), granted.requestedAt(), granted.reason(),
                        new Actor(0, granted.decidedName(), null, granted.decidedSeat(), null)),
                        () -> tasks.shift(task, to.due(), term.moves().stream().reduce((one, later) -> later)
                                .map(TermView.Move::by).orElse(Actor.SYSTEM.name())));
    }
}
