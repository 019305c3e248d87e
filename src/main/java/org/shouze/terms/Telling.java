package org.shouze.terms;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.shouze.audit.Actor;
import org.shouze.delivery.Postcard;
import org.shouze.matter.Members;
import org.shouze.notification.Messages;
import org.shouze.notification.Notice;
import org.shouze.notification.Words;
import org.shouze.organization.PersonId;

/** Tells whom a rung names. Many items of one step that are due together make one message for each person. */
@Component
class Telling {

    private static final int FEW = 20;
    private static final Duration SAME_MESSAGE = Duration.ofHours(1);

    private final Audiences audiences;
    private final Members members;
    private final Messages messages;
    private final Moments moments;

    Telling(Audiences audiences, Members members, Messages messages, Moments moments) {
        this.audiences = audiences;
        this.members = members;
        this.messages = messages;
        this.moments = moments;
    }

    /** A climb with whose turn it is and what the rule says about it. */
    record Told(Climb climb, RunningTerm term, WhoseTurn.Turn turn, List<Audience> tells) {

        /** What goes to the same by the same means: two versions of a rule may differ in both. */
        private List<Object> alike() {
            return List.of(group(), climb.means(), tells);
        }

        private String group() {
            return term.step + ":" + climb.rung() + ":" + term.due().getEpochSecond();
        }
    }

    /** @return how many people were reached by each climb */
    Map<Climb, Integer> tell(Collection<Told> climbs) {
        var reached = new HashMap<Climb, Integer>();
        climbs.stream().collect(Collectors.groupingBy(Told::alike)).values().forEach(group -> {
            var people = let(group, audiences.people(group.stream().map(Told::turn).toList(), group.get(0).tells()));
            group.forEach(told -> reached.put(told.climb(), people.get(told.turn().item()).size()));
            if (group.size() > FEW) {
                together(group, people.values());
            } else {
                group.forEach(told -> each(told, people.get(told.turn().item())));
            }
        });
        return reached;
    }

    /** Without those who may not hear of a guarded matter, however high they sit. */
    private Map<String, Set<PersonId>> let(List<Told> group, Map<String, Set<PersonId>> people) {
        group.stream().map(Told::turn).filter(WhoseTurn.Turn::guarded).forEach(turn -> people.computeIfPresent(turn.item(),
                (item, all) -> all.stream().filter(person -> members.let(turn.matter(), person))
                        .collect(Collectors.toSet())));
        return people;
    }

    private void each(Told told, Collection<PersonId> people) {
        messages.send(Actor.SYSTEM, people, notice(told, "term:" + told.term().item + ":" + told.climb().rung(),
                Words.of(key("terms.tell.", told.climb()), told.turn().number(), moments.text(told.term().due())),
                "/work/" + told.term().item, Duration.ZERO));
    }

    private void together(List<Told> group, Collection<? extends Collection<PersonId>> people) {
        var first = group.get(0);
        var all = new LinkedHashSet<PersonId>();
        people.forEach(all::addAll);
        messages.send(Actor.SYSTEM, all, notice(first, "terms:" + first.group(),
                Words.of(key("terms.tell.many.", first.climb()), moments.text(first.term().due())), "/work",
                SAME_MESSAGE));
    }

    /**
     * Outside it says only when it is due. A channel that the rung names is used whatever its reader chose; orange, red
     * and what the rule calls urgent nobody can mute, and none of them waits for the morning.
     */
    private static Notice notice(Told told, String topic, Words words, String link, Duration quiet) {
        var notice = Notice.of(topic, words, link, quiet).outside(
                Postcard.of(key("terms.tell.many.", told.climb()), Postcard.time(told.term().due())))
                .by(told.climb().means().channel().orElse(null));
        var colour = told.climb().colour();
        return colour == Colour.ORANGE || colour == Colour.RED || told.climb().means() == Means.URGENT
                ? notice.urgent() : notice;
    }

    private static String key(String prefix, Climb climb) {
        var what = climb.ofPause() ? "pause" : climb.colour() != null ? climb.colour().name()
                : climb.rung().startsWith(Rung.Mark.AFTER_DUE.name()) ? "after" : "before";
        return prefix + what + (climb.afterOutage() ? ".afterOutage" : "");
    }
}
