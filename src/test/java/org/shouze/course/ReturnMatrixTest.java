package org.shouze.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouze.RuleBroken;
import org.shouze.countersigning.Kind;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.support.TestClock;
import org.shouze.terms.Rungs;
import org.shouze.trial.Trials;
import org.shouze.trial.Work;
import org.shouze.worklist.Forecast;
import org.shouze.worklist.Lists;
import org.shouze.worklist.Lists.Tab;
import org.shouze.worklist.NotNow;
import org.shouze.worklist.Reconciliation;
import org.shouze.worklist.WorkItem;
import org.shouze.worklist.Worklist;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** 退回 in every shape a process can have: what is true of it afterwards, and that it still comes to its end. */
abstract class ReturnMatrixTest {

    private static final String REASON = "请补充";

    @Autowired Trials trials;
    @Autowired Work work;
    @Autowired Worklist worklist;
    @Autowired Forecast forecast;
    @Autowired Lists lists;
    @Autowired Matters matters;
    @Autowired Reconciliation reconciliation;
    @Autowired TestClock clock;
    @Autowired BeanFactory beans;

    private Rungs rungs;

    @BeforeEach
    void inTheMorning() {
        clock.set("2020-01-15T09:00:00");
        rungs = new Rungs(beans);
    }

    /** {@code a>b}: from a to b, then the way again; {@code a>b!}: from a to b, then straight back to a. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            in sequence                          | trialSequence | draft check                | decide>draft               | draft      | draft check decide
            in sequence, straight                | trialSequence | draft check                | decide>draft!              | draft      | draft decide
            in sequence, to the previous         | trialSequence | draft check                | decide>check               | check      | check decide
            out of parallel                      | trialParallel | draft                      | right>draft                | draft      | draft left right leftAgain decide
            out of parallel, half done           | trialParallel | draft left leftAgain       | right>draft                | draft      | draft right left leftAgain decide
            out of parallel, straight            | trialParallel | draft left                 | right>draft!               | draft      | draft leftAgain right decide
            out of parallel, half done, straight | trialParallel | draft left leftAgain       | right>draft!               | draft      | draft right decide
            inside one way                       | trialParallel | draft left                 | leftAgain>left             | left right | left right leftAgain decide
            inside one way, straight             | trialParallel | draft left right           | leftAgain>left!            | left       | left leftAgain decide
            into parallel                        | trialParallel | draft right left leftAgain | decide>left                | left       | left leftAgain decide
            into parallel, straight              | trialParallel | draft left leftAgain right | decide>right!              | right      | right decide
            into nested                          | trialNested   | draft a b c d e            | decide>b                   | b          | b d decide
            into nested, straight                | trialNested   | draft a b c d e            | decide>c!                  | c          | c decide
            out of the inner                     | trialNested   | draft a b                  | c>a                        | a e        | a e b c d decide
            out of the inner, straight           | trialNested   | draft a b                  | c>a!                       | a e        | a c d e decide
            out of both                          | trialNested   | draft a c                  | b>draft                    | draft      | draft a e b c d decide
            out of both, straight                | trialNested   | draft a c e                | b>draft!                   | draft      | draft b d decide
            into 会签                             | trialSigned   | draft sign sign sign       | decide>sign                | sign       | sign sign sign decide
            into 会签, straight                    | trialSigned   | draft sign sign sign       | decide>sign!               | sign       | sign sign sign decide
            out of 会签                           | trialSigned   | draft sign                 | sign>draft                 | draft      | draft sign sign sign decide
            out of 会签, straight                  | trialSigned   | draft sign                 | sign>draft!                | draft      | draft sign sign decide
            past 会签                             | trialSigned   | draft sign sign sign       | decide>draft               | draft      | draft sign sign sign decide
            past 会签, straight                    | trialSigned   | draft sign sign sign       | decide>draft!              | draft      | draft decide
            twice                                | trialSequence | draft check                | decide>check check>draft   | draft      | draft check decide
            twice, straight                      | trialSequence | draft check                | decide>check! check>draft! | draft      | draft check decide
            twice, straight only once            | trialSequence | draft check                | decide>check! check>draft  | draft      | draft check decide
            twice, into parallel and out         | trialParallel | draft left leftAgain right | decide>right! right>draft! | draft      | draft right decide
            twice, into 会签 and out               | trialSigned   | draft sign sign sign       | decide>sign! sign>draft!   | draft      | draft sign sign sign decide
            """)
    void leadsBackAndOnAgain(String shape, String process, String done, String sentBack, String open, String after) {
        var matter = started(process, words(done));
        var opened = open(matter);
        var moves = Stream.of(words(sentBack)).map(Move::of).toList();

        var lines = moves.stream().map(move -> sendBack(matter, move)).toList();

        assertThat(trials.open(matter)).containsExactly(words(open));
        assertThat(work.undone).containsAll(moves.stream().filter(move -> !move.to.equals("sign"))
                .map(move -> matter + " " + move.to + " " + REASON).toList());
        assertThat(timeline(matter)).isEqualTo(lines);
        countsAreLists(matter);
        staleFormsAreRefused(matter, opened, moves.get(0));
        rungsAreAlive(matter);

        var left = new ArrayList<>(List.of(words(after)));
        for (var node : words(after)) {
            whatIsAheadIsForetold(matter, left);
            clock.advance(Duration.ofMinutes(1));
            trials.finish(matter, node);
            left.remove(0);
            countsAreLists(matter);
        }
        assertThat(trials.open(matter)).isEmpty();
        assertThat(matters.get(matter).closedAt()).isNotNull();
        assertThat(trials.items(matter)).filteredOn(WorkItem::engine).allSatisfy(item ->
                assertThat(rungs.over(item.id())).isTrue());
    }

    /** @param left what will be done from here, one after another */
    private void whatIsAheadIsForetold(MatterId matter, List<String> left) {
        var ahead = new HashSet<>(left);
        ahead.removeAll(trials.open(matter));

        assertThat(forecast.of(worklist.read(matter, trials.leader()))).as("before " + left)
                .allSatisfy(next -> assertThat(next.seats()).isNotEmpty())
                .extracting(Forecast.Next::node).containsExactlyInAnyOrderElementsOf(ahead);
    }

    private MatterId started(String process, String... done) {
        var matter = process.equals("trialSigned")
                ? trials.startSigned(Kind.ALL, 100, trials.secretary(), trials.deputy(), trials.second())
                : trials.start(process);
        for (var node : done) {
            clock.advance(Duration.ofMinutes(1));
            trials.finish(matter, node);
        }
        return matter;
    }

    /** @return what the timeline has to say of it */
    private Line sendBack(MatterId matter, Move move) {
        clock.advance(Duration.ofMinutes(1));
        var by = trials.doer(matter, move.from);
        var doer = done(matter, move.to);
        trials.act("course/send-back", matter, trials.item(matter, move.from), by, form(move));
        return new Line(by.actor().name(), doer, REASON);
    }

    private static SendBack.Form form(Move move) {
        return new SendBack.Form(move.to, move.straight, REASON);
    }

    private String done(MatterId matter, String node) {
        return trials.items(matter).stream().filter(item -> item.node().equals(node) && !item.isOpen())
                .max(Comparator.comparing(WorkItem::closedAt)).orElseThrow().closedName();
    }

    private List<WorkItem> open(MatterId matter) {
        return trials.items(matter).stream().filter(WorkItem::isOpen).toList();
    }

    private List<Line> timeline(MatterId matter) {
        var lines = matters.timeline(matter).stream().filter(entry -> entry.act().equals("act.course.send-back"))
                .map(entry -> new Line(entry.name(), entry.concerned(), entry.text())).toList();
        var oldestFirst = new ArrayList<>(lines);
        Collections.reverse(oldestFirst);
        return oldestFirst;
    }

    /** And the engine has the same tasks open. */
    private void countsAreLists(MatterId matter) {
        assertThat(reconciliation.compare().none()).as("%s", reconciliation.compare()).isTrue();
        for (var person : List.of(trials.initiator(), trials.deputy(), trials.secretary(), trials.leader(),
                trials.second())) {
            var todo = trials.listed(person, Tab.TODO);
            assertThat(new HashSet<>(todo)).hasSameSizeAs(todo);
            assertThat(lists.count(person, Tab.TODO)).isEqualTo(todo.size());
            var items = trials.items(matter);
            assertThat(todo).containsAll(ids(items.stream().filter(item -> worklist.mayDo(item, person)).toList()))
                    .doesNotContainAnyElementsOf(ids(items.stream().filter(item -> !item.isOpen()).toList()));
        }
    }

    /** What was on a screen before the work went back: neither finishes nor sends back anything. */
    private void staleFormsAreRefused(MatterId matter, List<WorkItem> opened, Move move) {
        var now = ids(open(matter));
        for (var item : opened) {
            if (!now.contains(item.id())) {
                var by = doer(item);
                assertThatThrownBy(() -> worklist.finish(item.id(), item.revision(), UUID.randomUUID().toString(), by,
                        new Work.Form("旧的"))).isInstanceOf(RuleBroken.class);
                assertThatThrownBy(() -> trials.act("course/send-back", matter, item, by, form(move)))
                        .isInstanceOf(NotNow.class);
            }
        }
        assertThat(ids(open(matter))).isEqualTo(now);
    }

    private Acting doer(WorkItem item) {
        return item.node().equals("sign") ? trials.deputy() : trials.doer(item.node());
    }

    /** What is open climbs each of its rungs once, in its minute; what is over climbs nothing more. */
    private void rungsAreAlive(MatterId matter) {
        var items = trials.items(matter).stream().filter(WorkItem::engine).toList();
        var open = ids(items.stream().filter(WorkItem::isOpen).toList());
        var over = ids(items.stream().filter(item -> !item.isOpen()).toList());
        assertThat(open).isNotEmpty().allMatch(rungs::alive);
        assertThat(over).isNotEmpty().allMatch(rungs::over);

        rungs.climbAll(open);

        assertThat(open).allSatisfy(item -> assertThat(rungs.climbed(item)).containsExactly("YELLOW", "ORANGE", "RED"));
        assertThat(over).allSatisfy(item -> assertThat(rungs.climbed(item)).isEmpty());
    }

    private static List<String> ids(List<WorkItem> items) {
        return items.stream().map(WorkItem::id).toList();
    }

    private static String[] words(String text) {
        return text.split(" ");
    }

    record Move(String from, String to, boolean straight) {

        static Move of(String text) {
            var parts = text.replace("!", "").split(">");
            return new Move(parts[0], parts[1], text.endsWith("!"));
        }
    }

    record Line(String by, String concerned, String reason) {}
}
