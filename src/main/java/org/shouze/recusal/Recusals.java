package org.shouze.recusal;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.matter.Members;
import org.shouze.organization.People;
import org.shouze.organization.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door: whom a matter concerns, and who may not handle it because of that (domain X3, X5). */
@Component
public class Recusals {

    private final ConcernedPeople concerned;
    private final Requests requests;
    private final ShutOuts shutOuts;
    private final Dossiers dossiers;
    private final People people;
    private final Members members;
    private final Heads heads;
    private final Audit audit;
    private final Clock clock;

    Recusals(ConcernedPeople concerned, Requests requests, ShutOuts shutOuts, Dossiers dossiers, People people,
            Members members, Heads heads, Audit audit, Clock clock) {
        this.concerned = concerned;
        this.requests = requests;
        this.shutOuts = shutOuts;
        this.dossiers = dossiers;
        this.people = people;
        this.members = members;
        this.heads = heads;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * From now on this one, or this organisation, is known to be concerned. Shut out at once and for good: the subject
     * with his own chain (whoever sits at his units, up to his college or office), informant and witnesses, and the
     * near relatives of subject and informant as far as anybody declared them.
     */
    @Transactional
    public void concern(MatterId matter, Concerned who, Actor by) {
        if (concerned.of(matter).contains(who)) {
            return;
        }
        concerned.add(matter, who, by);
        audit.changed(by, "recusal.concerned", "matter:" + matter, null);
        shutOuts.follow(matter, by);
    }

    /** Whom it concerns; whoever calls has decided who may know. */
    public List<Concerned> concerned(MatterId matter) {
        return concerned.of(matter);
    }

    /** Empty if nothing stands against it. */
    public Set<Conflict> conflicts(MatterId matter, PersonId person) {
        return conflicts(matter, List.of(person)).get(person);
    }

    public Map<PersonId, Set<Conflict>> conflicts(MatterId matter, Collection<PersonId> asked) {
        return conflicts(dossiers.circle(matter), asked);
    }

    /** Before there is a matter: would they be free to handle one that concerns these? */
    public Map<PersonId, Set<Conflict>> conflicts(List<Concerned> parties, Collection<PersonId> asked) {
        return conflicts(dossiers.circle(parties), asked);
    }

    /** @throws HasConflict if one of them may not handle it, or has left it, or was asked to be recused and not yet decided */
    public void demandFree(MatterId matter, Collection<PersonId> handlers) {
        var bound = bound(matter, handlers);
        if (!bound.isEmpty()) {
            throw new HasConflict(people.get(bound).values().stream().map(person -> person.name()).toList());
        }
    }

    /** Those of them who may not handle it, whatever stands against it. */
    public Set<PersonId> bound(MatterId matter, Collection<PersonId> handlers) {
        var bound = new LinkedHashSet<PersonId>();
        conflicts(matter, handlers).forEach((person, conflicts) -> {
            if (!conflicts.isEmpty()) {
                bound.add(person);
            }
        });
        var others = new LinkedHashSet<>(members.excluded(matter));
        others.addAll(requests.openAgainst(matter));
        handlers.stream().filter(others::contains).forEach(bound::add);
        return bound;
    }

    /**
     * Asks that somebody be recused. Until it is decided nothing new is given to him; who asks for himself leaves at once
     * with the decision. About the head, or where the head is bound himself, the superior decides; about others the head
     * (GP20 Art 48).
     *
     * @return the request
     */
    @Transactional
    public UUID recuse(MatterId matter, PersonId person, Request.Ground ground, String reason, Request.Asker asker, Actor by) {
        if (members.isExcluded(matter, person)) {
            throw new AlreadyRecused();
        }
        var asked = Request.ask(matter, person, ground, reason, asker, heads.decide(matter, person, this),
                clock.instant(), by);
        requests.add(asked);
        audit.changed(by, "recusal.asked", "matter:" + matter, "person:" + person.value());
        return asked.id();
    }

    /** The head's word on a request about somebody else. @throws NotTheDecider if it is not his to say */
    @Transactional
    public void decide(UUID request, boolean granted, String why, Actor by) {
        var decided = requests.get(request).decidedByHead(granted, why, heads.isHead(by), clock.instant(), by);
        settle(decided, by);
    }

    /**
     * What the superior answered, by its letter.
     *
     * @throws NotTheDecider if the head decides, for whom it is about, and for who keeps no records of the office
     */
    @Transactional
    public void recordAnswer(UUID request, boolean granted, String document, String why, Acting acting) {
        if (!heads.keeps(acting)) {
            throw new NotTheDecider();
        }
        var by = acting.actor();
        settle(requests.get(request).answeredBySuperior(granted, document, why, clock.instant(), by), by);
    }

    /** Does this one decide about others? */
    public boolean isHead(Actor actor) {
        return heads.isHead(actor);
    }

    public List<Request> requests(MatterId matter) {
        return requests.of(matter);
    }

    private void settle(Request decided, Actor by) {
        requests.decide(decided);
        audit.changed(by, decided.granted() ? "recusal.granted" : "recusal.refused", "matter:" + decided.matter(),
                "person:" + decided.person().value());
        if (decided.granted()) {
            shutOuts.shutOut(decided.matter(), decided.person(), ShutOuts.CONFLICT, by);
        }
    }

    private static Map<PersonId, Set<Conflict>> conflicts(Circle circle, Map<PersonId, Tied> handlers) {
        var conflicts = new LinkedHashMap<PersonId, Set<Conflict>>();
        handlers.forEach((person, tied) -> conflicts.put(person, circle.of(tied)));
        return conflicts;
    }

    private Map<PersonId, Set<Conflict>> conflicts(Circle circle, Collection<PersonId> asked) {
        return conflicts(circle, dossiers.of(asked));
    }
}
