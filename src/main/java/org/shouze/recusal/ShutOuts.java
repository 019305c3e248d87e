package org.shouze.recusal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.shouze.matter.Members;
import org.shouze.organization.OrganizationChanged;
import org.shouze.organization.PersonId;
import org.shouze.organization.Postings;
import org.shouze.organization.UnitId;
import org.shouze.recusal.Concerned.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Shuts out of a matter whoever follows from whom it concerns, and keeps up with new ties and appointments. */
@Component
class ShutOuts {

    /** Why somebody is shut out, as the matter keeps it; more would tell who informed. */
    static final String SUBJECT = "SUBJECT";
    static final String CONFLICT = "CONFLICT";

    private final ConcernedPeople concerned;
    private final Declarations declarations;
    private final Dossiers dossiers;
    private final Postings postings;
    private final Members members;
    private final ApplicationEventPublisher events;

    ShutOuts(ConcernedPeople concerned, Declarations declarations, Dossiers dossiers, Postings postings, Members members,
            ApplicationEventPublisher events) {
        this.concerned = concerned;
        this.declarations = declarations;
        this.dossiers = dossiers;
        this.postings = postings;
        this.members = members;
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(TiesChanged tie) {
        var both = new ArrayList<PersonId>(List.of(tie.one()));
        if (tie.other() != null) {
            both.add(tie.other());
        }
        concerned.openOf(both).forEach(matter -> follow(matter, Actor.SYSTEM));
    }

    /** Who comes to sit in the subject's chain while the matter is under way is shut out too. */
    @EventListener
    @Transactional
    void on(OrganizationChanged changed) {
        concerned.open().forEach(matter -> follow(matter, Actor.SYSTEM));
    }

    /** For good, as long as the matter lives; who knew of it has to leave it. */
    void shutOut(MatterId matter, PersonId person, String ground, Actor by) {
        var knew = members.include(matter, person);
        members.exclude(matter, person, ground, by);
        if (knew) {
            events.publishEvent(new PersonRecused(matter, person));
        }
    }

    /** Whoever follows from whom it concerns, as far as he is not shut out yet. */
    void follow(MatterId matter, Actor by) {
        var already = Set.copyOf(members.excluded(matter));
        grounds(concerned.of(matter)).forEach((person, ground) -> {
            if (!already.contains(person)) {
                shutOut(matter, person, ground, by);
            }
        });
    }

    private Map<PersonId, String> grounds(List<Concerned> parties) {
        var grounds = new LinkedHashMap<PersonId, String>();
        parties.stream().filter(party -> party.person() != null).forEach(party -> grounds.merge(party.person(),
                party.role() == Role.SUBJECT ? SUBJECT : CONFLICT, (one, other) -> SUBJECT.equals(one) ? one : other));
        var withFamily = parties.stream().filter(party -> party.role() != Role.WITNESS).map(Concerned::person)
                .filter(Objects::nonNull).toList();
        declarations.relativesBy(withFamily).forEach(person -> grounds.putIfAbsent(person, CONFLICT));
        dossiers.of(withFamily).values().stream().flatMap(tied -> tied.relatives().stream())
                .map(Tied.Someone::person).filter(Objects::nonNull)
                .forEach(person -> grounds.putIfAbsent(person, CONFLICT));
        postings.sittingAt(chains(parties)).forEach(person -> grounds.putIfAbsent(person, CONFLICT));
        return grounds;
    }

    /** Of the subject's own seats, and of the unit the matter is about. */
    private Set<UnitId> chains(List<Concerned> parties) {
        var subjects = parties.stream().filter(party -> party.role() == Role.SUBJECT).toList();
        var sits = postings.since(dossiers.today(), subjects.stream().map(Concerned::person).filter(Objects::nonNull)
                .toList()).values().stream().flatMap(List::stream).map(Postings.Posting::unit);
        var named = subjects.stream().map(Concerned::unit).filter(Objects::nonNull);
        var units = new LinkedHashSet<UnitId>();
        Stream.concat(sits, named).flatMap(unit -> dossiers.chain(unit).stream()).forEach(units::add);
        return units;
    }
}
