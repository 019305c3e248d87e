package org.shouze.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.RuleBroken;
import org.shouze.identity.Acting;
import org.shouze.matter.Matters;
import org.shouze.reporting.ReportStatus;
import org.springframework.beans.factory.annotation.Autowired;

/** Many at the same moment: each act has one effect, and everybody is told what became of theirs. */
abstract class RacesTest extends Desk {

    /** As many as the house has connections for; the others stand right behind them. */
    private static final int AT_ONCE = 20;

    @Autowired Matters matters;

    @BeforeEach
    void afterTheOfficesWereAsked() {
        at("17:05");
    }

    @Test
    void ofFiftyWhoClaimOneGetsItAndAllOthersAreToldWho() throws Exception {
        var item = inThePool("STUDENT");
        var clerks = clerks("学生工作部", 50);

        var answers = atOnce(clerks, clerk -> worklist.claim(item.id(), clerk));

        assertThat(answers).as("%s", answers).containsOnlyOnce((Throwable) null);
        var winner = clerks.get(answers.indexOf(null));
        assertThat(item(item.id()).holder()).isEqualTo(winner.actor().person());
        assertThat(answers.stream().filter(Objects::nonNull)).allSatisfy(answer -> {
            assertThat(answer).isInstanceOf(HeldByOther.class);
            assertThat(((RuleBroken) answer).arguments()).containsExactly(winner.actor().name());
        });
        assertThat(matters.timeline(item.matter())).filteredOn(entry -> entry.act().equals("act.worklist.claimed")
                && entry.at().equals(clock.instant())).hasSize(1);
    }

    @Test
    void theSameFormTenTimesHasOneEffectAndOneAnswer() throws Exception {
        var grid = grid();
        var item = open(report(grid), "fileReport");
        var token = token();

        var answers = atOnce(tenTimes(keeper(grid)),
                keeper -> worklist.finish(item.id(), item.revision(), token, keeper, zero(grid)));

        assertThat(answers).containsOnlyNulls();
        assertThat(reports.versions(item.matter())).hasSize(1);
        assertThat(matters.timeline(item.matter())).hasSize(1);
        assertThat(waiting(item.matter(), "checkReport")).isTrue();
        assertThat(audited(item)).isEqualTo(1);
    }

    @Test
    void ofTenFormsOneIsTakenAndTheOthersAreToldItIsDone() throws Exception {
        var grid = grid();
        var item = open(report(grid), "fileReport");

        var answers = atOnce(tenTimes(keeper(grid)),
                keeper -> worklist.finish(item.id(), item.revision(), token(), keeper, zero(grid)));

        assertThat(answers).as("%s", answers).containsOnlyOnce((Throwable) null);
        assertThat(answers.stream().filter(Objects::nonNull)).hasSize(9)
                .allSatisfy(answer -> assertThat(answer).isInstanceOf(AlreadyDone.class));
        assertThat(reports.versions(item.matter())).hasSize(1);
        assertThat(audited(item)).isEqualTo(1);
    }

    @Test
    void ofTwoWhoSaveAtOnceOneIsKeptAndTheOtherIsToldWhoWasFaster() throws Exception {
        var grid = grid();
        var item = open(report(grid), "fileReport");
        var two = List.of(keeper(grid), standIn(grid));

        var answers = atOnce(two, one -> worklist.saveDraft(item.id(), item.revision(), one, typed(one.actor().name())));

        assertThat(answers).as("%s", answers).containsOnlyOnce((Throwable) null);
        var faster = two.get(answers.indexOf(null)).actor().name();
        assertThat(answers).filteredOn(Objects::nonNull).singleElement().isInstanceOf(StaleRevision.class)
                .extracting(told -> ((RuleBroken) told).arguments()[0]).isEqualTo(faster);
        assertThat(worklist.draft(item.id()).orElseThrow().typed()).isEqualTo(typed(faster));
        assertThat(item(item.id()).revision()).isEqualTo(item.revision() + 1);
    }

    @Test
    void aFormOlderThanSomebodyElsesChangeChangesNothing() {
        var grid = grid();
        var item = open(report(grid), "fileReport");
        worklist.saveDraft(item.id(), item.revision(), standIn(grid), typed("先存一下"));

        assertThatThrownBy(() -> worklist.finish(item.id(), item.revision(), token(), keeper(grid), zero(grid)))
                .isInstanceOf(StaleRevision.class);

        assertThat(reports.get(item.matter()).status()).isEqualTo(ReportStatus.DRAFT);
        assertThat(reports.versions(item.matter())).isEmpty();
        assertThat(worklist.draft(item.id()).orElseThrow().typed()).isEqualTo(typed("先存一下"));
        assertThat(item(item.id()).isOpen()).isTrue();
    }

    @Test
    void nobodyCollidesWithADraftOfOnesOwn() {
        var grid = grid();
        var item = open(report(grid), "fileReport");
        worklist.saveDraft(item.id(), item.revision(), keeper(grid), typed("先存一下"));

        worklist.finish(item.id(), item.revision(), token(), keeper(grid), zero(grid));

        assertThat(reports.get(item.matter()).status()).isEqualTo(ReportStatus.FILED);
    }

    private int audited(WorkItem item) {
        return jdbc.sql("select count(*) from audit_entry where act = 'worklist.finished' and subject = ?")
                .param("matter:" + item.matter()).query(Integer.class).single();
    }

    private static List<Acting> tenTimes(Acting one) {
        return Collections.nCopies(10, one);
    }

    /** What each was answered: an exception, or null where it went through. */
    private static List<Throwable> atOnce(List<Acting> people, Consumer<Acting> act) throws Exception {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        var start = new CountDownLatch(1);
        try {
            var running = new ArrayList<Future<Throwable>>();
            people.forEach(person -> running.add(threads.submit(() -> {
                start.await();
                try {
                    act.accept(person);
                    return null;
                } catch (RuntimeException e) {
                    return e;
                }
            })));
            start.countDown();
            var answers = new ArrayList<Throwable>();
            for (var each : running) {
                answers.add(each.get(60, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
