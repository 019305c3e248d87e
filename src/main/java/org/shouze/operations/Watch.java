package org.shouze.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.shouze.audit.Actor;
import org.shouze.delivery.DeadLetters;
import org.shouze.delivery.Postcard;
import org.shouze.notification.Messages;
import org.shouze.notification.Notice;
import org.shouze.notification.Words;
import org.shouze.organization.PersonId;
import org.shouze.organization.Seats;
import org.shouze.workflow.Jobs;
import org.shouze.worklist.Reconciliation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks, on one node at a time, whether something is wrong: says it once, and again only after it was right in between. */
@Component
class Watch {

    private static final String PAGE = "/operations";

    private final AlarmTable alarms;
    private final Jobs jobs;
    private final DeadLetters letters;
    private final Reconciliation reconciliation;
    private final Nodes nodes;
    private final Messages messages;
    private final Seats seats;
    private final Clock clock;

    Watch(AlarmTable alarms, Jobs jobs, DeadLetters letters, Reconciliation reconciliation, Nodes nodes,
            Messages messages, Seats seats, Clock clock) {
        this.alarms = alarms;
        this.jobs = jobs;
        this.letters = letters;
        this.reconciliation = reconciliation;
        this.nodes = nodes;
        this.messages = messages;
        this.seats = seats;
        this.clock = clock;
    }

    /** @return false if another node looks just now */
    @Transactional
    public boolean look() {
        if (!alarms.isMyTurn()) {
            return false;
        }
        var sight = sight();
        var standing = alarms.standing();
        alarms.rules().forEach(rule -> {
            var wrong = new HashSet<>(rule.standing(sight));
            standing.stream().filter(alarm -> alarm.kind() == rule.kind() && !wrong.remove(alarm.subject()))
                    .forEach(alarms::clear);
            wrong.forEach(subject -> raise(rule, subject));
        });
        alarms.looked();
        return true;
    }

    private Rule.Sight sight() {
        var known = nodes.all();
        return new Rule.Sight(clock.instant(), jobs.load(Duration.ZERO).stream().anyMatch(load -> load.failed() > 0),
                waitingSince(), Backup.of(known), reconciliation.last().filter(Reconciliation.Comparison::differs).isPresent(),
                known);
    }

    private Map<String, Instant> waitingSince() {
        return letters.channels().stream().filter(channel -> channel.oldest() != null)
                .collect(Collectors.toMap(channel -> channel.channel().name(), DeadLetters.ChannelState::oldest));
    }

    private void raise(Rule rule, String subject) {
        alarms.raise(rule.kind(), subject);
        var key = "operations.alarm." + rule.kind();
        var words = Words.of(key + ".told", subject, rule.bound() == null ? "" : rule.bound().toString());
        var card = rule.bound() == null ? Postcard.of(key + ".card")
                : Postcard.of(key + ".card", Postcard.number(rule.bound()));
        messages.send(Actor.SYSTEM, administrators(),
                Notice.of("operations:" + rule.kind() + ":" + subject, words, PAGE, Duration.ZERO).outside(card).urgent());
    }

    private Set<PersonId> administrators() {
        return seats.holders(seats.existing("SYSTEM_ADMIN")).values().stream().flatMap(holders -> holders.stream())
                .map(Seats.Holder::person).collect(Collectors.toSet());
    }
}
