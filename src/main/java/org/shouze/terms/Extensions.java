package org.shouze.terms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.identity.Acting;
import org.shouze.matter.Matters;
import org.shouze.matter.Members;
import org.shouze.notification.Messages;
import org.shouze.notification.Words;
import org.shouze.organization.PersonId;
import org.shouze.organization.SeatId;
import org.shouze.organization.Seats;

/** 延期: asked for before the due moment, decided by a second person in the seat one level up. */
@Component
public class Extensions {

    private final ExtensionRequests requests;
    private final RunningTerms running;
    private final Standings standings;
    private final Terms terms;
    private final WhoseTurn turns;
    private final Audiences audiences;
    private final Seats seats;
    private final Matters matters;
    private final Members members;
    private final Messages messages;
    private final Moments moments;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Extensions(ExtensionRequests requests, RunningTerms running, Standings standings, Terms terms, WhoseTurn turns,
            Audiences audiences, Seats seats, Matters matters, Members members, Messages messages, Moments moments, Audit audit,
            ApplicationEventPublisher events, Clock clock) {
        this.requests = requests;
        this.running = running;
        this.standings = standings;
        this.terms = terms;
        this.turns = turns;
        this.audiences = audiences;
        this.seats = seats;
        this.matters = matters;
        this.members = members;
        this.messages = messages;
        this.moments = moments;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks for more time. Whoever calls has decided that this is the holder.
     *
     * @throws ExtensionNotForeseen if the rule has none
     * @throws TermIsOver           once the due moment has passed
     * @throws ExtensionIsNotLater  if it asks for no more than there is
     * @throws ExtensionIsPending   while another request waits
     */
    @Transactional
    public Extension request(String item, Actor by, Instant wanted, String reason) {
        var term = running.find(item).filter(RunningTerm::isOpen).orElseThrow(() -> new NotFound("term of " + item));
        if (!standings.rule(term).mayExtend()) {
            throw new ExtensionNotForeseen();
        }
        if (!clock.instant().isBefore(term.due())) {
            throw new TermIsOver();
        }
        if (!wanted.isAfter(term.due())) {
            throw new ExtensionIsNotLater();
        }
        if (of(item).stream().anyMatch(Extension::isOpen)) {
            throw new ExtensionIsPending();
        }
        var stated = Terms.stated(reason);
        var turn = turns.of(List.of(item)).get(item);
        var seat = audiences.superior(turn).orElseThrow(NobodyToDecide::new);
        running.save(List.of(term));
        requests.insert(turn, term.due(), wanted, stated, by, seat);
        var asked = of(item).stream().filter(Extension::isOpen).findFirst().orElseThrow();
        messages.send(by, "extension:" + asked.id(), deciders(turn, seat), Words.of("terms.tell.extension", turn.number(),
                        moments.text(term.due()), moments.text(wanted)), "/terms/extensions/" + asked.id(), Duration.ZERO);
        matters.note(term.matter, by, "act.terms.extensionAsked", moments.text(wanted) + "。" + stated);
        audit.changed(by, "terms.extensionAsked", "matter:" + term.matter, term.step);
        return asked;
    }

    /**
     * Who sits there today and is not shut out; of a confidential matter they know from now on, by this request.
     *
     * @throws NobodyToDecide if all of them are shut out
     */
    private List<PersonId> deciders(WhoseTurn.Turn turn, SeatId seat) {
        var holders = seats.holders(List.of(seat)).get(seat);
        if (!turn.guarded()) {
            return holders.stream().map(Seats.Holder::person).toList();
        }
        var matter = matters.get(turn.matter());
        var people = holders.stream().filter(holder -> !matter.confidential() || !holder.substitute())
                .map(Seats.Holder::person).filter(person -> !members.isExcluded(matter.id(), person)).toList();
        if (people.isEmpty()) {
            throw new NobodyToDecide();
        }
        if (matter.confidential()) {
            people.forEach(person -> members.admit(matter.id(), person, "extension", seat, "matter.member.step",
                    Actor.SYSTEM));
        }
        return people;
    }

    /** @throws NotFound if there is none, or neither the deciding seat nor the request is this person's */
    @Transactional(readOnly = true)
    public Extension get(long id, Acting by) {
        return requests.find(id).filter(request -> sits(request, by) || request.requestedBy() == by.actor().person())
                .filter(request -> members.let(request.matter(), by.person()))
                .orElseThrow(() -> new NotFound("extension " + id));
    }

    /** May this person decide it now? */
    public boolean mayDecide(Extension request, Acting by) {
        return request.isOpen() && sits(request, by) && request.requestedBy() != by.actor().person();
    }

    /** What waits for the seats this person may act from, at most fifty. */
    @Transactional(readOnly = true)
    public List<Extension> waitingFor(Acting by) {
        return requests.waitingFor(by.whole().stream().map(held -> held.seat().id()).toList(), by.person(), 50);
    }

    public List<Extension> of(String item) {
        return requests.of(item);
    }

    /** @throws NotFound if it is not put before a seat of this person, who did not ask either */
    @Transactional
    public void decide(long id, Acting by, boolean granted, String comment) {
        decide(get(id, by), by.actor(), granted, comment);
    }

    /**
     * Decides; whoever calls has decided who may. Granted, the item is due then.
     *
     * @throws RequesterDecides    if it is the one who asked
     * @throws ExtensionIsDecided  if somebody was faster
     * @throws NoReasonGiven       if it is refused without one
     * @throws ExtensionIsNotLater if what was asked for has passed meanwhile
     */
    @Transactional
    public void decide(Extension request, Actor by, boolean granted, String comment) {
        if (request.requestedBy() == by.person()) {
            throw new RequesterDecides();
        }
        if (granted && !request.wanted().isAfter(clock.instant())) {
            throw new ExtensionIsNotLater();
        }
        var why = granted && (comment == null || comment.isBlank()) ? null : Terms.stated(comment);
        if (!requests.decide(request, granted, why, by)) {
            throw new ExtensionIsDecided();
        }
        if (granted && running.find(request.item()).filter(RunningTerm::isOpen).isPresent()) {
            terms.extended(request.item(), by);
        }
        tell(request, by, granted ? "extensionGranted" : "extensionRefused", why);
        events.publishEvent(new ExtensionDecided(request.item()));
    }

    private void tell(Extension request, Actor by, String act, String why) {
        var wanted = moments.text(request.wanted());
        messages.send(by, "extension:" + request.id() + ":" + act, List.of(new PersonId(request.requestedBy())),
                Words.of("terms.tell." + act, request.number(), wanted), "/terms/" + request.item(), Duration.ZERO);
        matters.note(request.matter(), by, "act.terms." + act, wanted + (why == null ? "" : "。" + why));
        audit.changed(by, "terms." + act, "matter:" + request.matter(), null);
    }

    private static boolean sits(Extension request, Acting by) {
        return by.whole().stream().anyMatch(held -> held.seat().id().equals(request.seat()));
    }
}
