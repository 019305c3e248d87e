package org.shouze.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouze.RuleBroken;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.support.TestClock;
import org.shouze.trial.Trials;
import org.shouze.trial.Work;
import org.shouze.worklist.Lists;
import org.shouze.worklist.Lists.Tab;
import org.shouze.worklist.Reconciliation;
import org.shouze.worklist.WorkItem;
import org.shouze.worklist.Worklist;
import org.springframework.beans.factory.annotation.Autowired;

/** 退回 in every shape a process can have: afterwards lists, timeline, revisions and engine agree, and it can go on. */
abstract class ReturnMatrixTest {

    @Autowired Trials trials;
    @Autowired Work work;
    @Autowired Worklist worklist;
    @Autowired Lists lists;
    @Autowired Matters matters;
    @Autowired Reconciliation reconciliation;
    @Autowired TestClock clock;

    /** @see #steps : done before, then sent back from, to; what is open then, and how it is walked to its end */
    enum Case {

        SEQUENCE("trialSequence", "draft check", "decide>draft", "draft", "draft check decide"),
        SEQUENCE_STRAIGHT("trialSequence", "draft check", "decide>draft!", "draft", "draft decide"),
        SEQUENCE_PREVIOUS("trialSequence", "draft check", "decide>check", "check", "check decide"),
        OUT_OF_PARALLEL("trialParallel", "draft", "right>draft", "draft", "draft left right leftAgain decide"),
        OUT_OF_PARALLEL_LATE("trialParallel", "draft left leftAgain", "right>draft", "draft",
                "draft right left leftAgain decide"),
        OUT_OF_PARALLEL_STRAIGHT("trialParallel", "draft left", "right>draft!", "draft",
                "draft leftAgain right decide"),
        OUT_OF_PARALLEL_STRAIGHT_WHAT_WAS_DONE_STAYS("trialParallel", "draft left leftAgain", "right>draft!", "draft",
                "draft right decide"),
        INSIDE_ONE_WAY("trialParallel", "draft left", "leftAgain>left", "left right", "left right leftAgain decide"),
        INSIDE_ONE_WAY_STRAIGHT("trialParallel", "draft left right", "leftAgain>left!", "left",
                "left leftAgain decide"),
        INTO_PARALLEL("trialParallel", "draft right left leftAgain", "decide>left", "left", "left leftAgain decide"),
        INTO_PARALLEL_STRAIGHT("trialParallel", "draft left leftAgain right", "decide>right!", "right", "right decide"),
        INTO_NESTED("trialNested", "draft a b c d e", "decide>b", "b", "b d decide"),
        INTO_NESTED_STRAIGHT("trialNested", "draft a b c d e", "decide>c!", "c", "c decide"),
        OUT_OF_INNER("trialNested", "draft a b", "c>a", "a e", "a e b c d decide"),
        OUT_OF_INNER_STRAIGHT("trialNested", "draft a b", "c>a!", "a e", "a c d e decide"),
        OUT_OF_BOTH("trialNested", "draft a c", "b>draft", "draft", "draft a e b c d decide"),
        OUT_OF_BOTH_STRAIGHT("trialNested", "draft a c e", "b>draft!", "draft", "draft b d decide"),
        TWICE("trialSequence", "draft check", "decide>check check>draft", "draft", "draft check decide"),
        TWICE_STRAIGHT("trialSequence", "draft check", "decide>check! check>draft!", "draft", "draft check decide"),
        TWICE_INTO_AND_OUT("trialParallel", "draft left leftAgain right", "decide>right! right>draft!", "draft",
                "draft right decide");

        final String process;
        final List<String> before;
        final List<Move> moves;
        final List<String> open;
        final List<String> after;

        Case(String process, String before, String moves, String open, String after) {
            this.process = process;
            this.before = List.of(before.split(" "));
            this.moves = Stream.of(moves.split(" ")).map(Move::of).toList();
            this.open = List.of(open.split(" "));
            this.after = List.of(after.split(" "));
        }
    }

    record Move(String from, String to, boolean straight) {

        static Move of(String text) {
            var parts = text.replace("!", "").split(">");
            return new Move(parts[0], parts[1], text.endsWith("!"));
        }
    }

    @BeforeEach
    void inTheMorning() {
        clock.set("2020-01-15T09:00:00");
    }

    @ParameterizedTest
    @EnumSource
    void leadsBackAndOnAgain(Case given) {
        var matter = trials.start(given.process);
        trials.finish(matter, given.before.toArray(String[]::new));
        var stale = open(matter);

        for (var move : given.moves) {
            clock.advance(java.time.Duration.ofMinutes(1));
            sendBack(matter, move);
        }

        assertThat(trials.open(matter)).isEqualTo(given.open);
        agree(matter, stale);
        assertThat(matters.timeline(matter).stream().limit(given.moves.size()))
                .allSatisfy(entry -> {
                    assertThat(entry.act()).isEqualTo("act.course.send-back");
                    assertThat(entry.text()).isEqualTo("请补充");
                });
        given.moves.forEach(move -> assertThat(work.undone).contains(matter + " " + move.to + " 请补充"));

        for (var node : given.after) {
            trials.finish(matter, node);
            agree(matter, List.of());
        }
        assertThat(trials.open(matter)).isEmpty();
        assertThat(matters.get(matter).closedAt()).isNotNull();
    }

    private void sendBack(MatterId matter, Move move) {
        trials.act("course/send-back", matter, trials.item(matter, move.from), trials.doer(move.from),
                new SendBack.Form(move.to, move.straight, "请补充"));
    }

    private List<WorkItem> open(MatterId matter) {
        return trials.items(matter).stream().filter(WorkItem::isOpen).toList();
    }

    /** Engine and items, counts and lists; and a form opened before the work went back changes nothing. */
    private void agree(MatterId matter, List<WorkItem> stale) {
        assertThat(reconciliation.compare().none()).as("%s", reconciliation.compare()).isTrue();
        for (var person : List.of(trials.initiator(), trials.deputy(), trials.secretary(), trials.leader())) {
            var todo = trials.listed(person, Tab.TODO);
            assertThat(new HashSet<>(todo)).hasSameSizeAs(todo);
            assertThat(lists.count(person, Tab.TODO)).isEqualTo(todo.size());
            var own = trials.items(matter).stream().filter(item -> worklist.mayDo(item, person)).map(WorkItem::id);
            assertThat(todo).containsAll(own.toList());
            assertThat(todo).doesNotContainAnyElementsOf(trials.items(matter).stream().filter(item -> !item.isOpen())
                    .map(WorkItem::id).toList());
        }
        var before = trials.open(matter);
        stale.stream().filter(item -> trials.items(matter).stream().noneMatch(now -> now.id().equals(item.id())
                && now.isOpen())).forEach(item -> assertThatThrownBy(() -> worklist.finish(item.id(), item.revision(),
                        UUID.randomUUID().toString(), trials.doer(item.node()), new Work.Form("旧的")))
                .isInstanceOf(RuleBroken.class));
        assertThat(trials.open(matter)).isEqualTo(before);
    }
}
