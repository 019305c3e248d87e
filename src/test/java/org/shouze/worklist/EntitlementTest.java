package org.shouze.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.NotFound;
import org.shouze.RuleBroken;
import org.shouze.identity.Acting;

/** Who may do a task, and what everybody else learns of it. */
abstract class EntitlementTest extends Desk {

    private List<Acting> clerks;

    @BeforeAll
    void aPool() {
        at("17:05");
        clerks = clerks("人事处", 2);
    }

    @BeforeEach
    void later() {
        at("17:10");
    }

    @Test
    void whoOnlyReadsAMatterDoesNotTakeItsTask() {
        var grid = grid();
        var item = open(report(grid), "fileReport");

        notThere(() -> worklist.claim(item.id(), secretary(grid)));
        notThere(() -> worklist.saveDraft(item.id(), item.revision(), secretary(grid), typed("x")));
        notThere(() -> worklist.finish(item.id(), item.revision(), token(), secretary(grid), zero(grid)));
        notThere(() -> worklist.release(item.id(), secretary(grid)));

        notThere(() -> worklist.claim(item.id(), keeper(grid)));
        assertThat(item(item.id())).isEqualTo(item);
        worklist.finish(item.id(), item.revision(), token(), keeper(grid), zero(grid));
    }

    @Test
    void whoFiledDoesNotTakeTheChecking() {
        var grid = grid();
        var filing = open(report(grid), "fileReport");
        worklist.finish(filing.id(), filing.revision(), token(), keeper(grid), zero(grid));
        var checking = open(report(grid), "checkReport");

        notThere(() -> worklist.claim(checking.id(), keeper(grid)));
        notThere(() -> worklist.saveDraft(checking.id(), checking.revision(), keeper(grid), typed("x")));

        assertThat(item(checking.id()).holder()).isNull();
    }

    @Test
    void aColleagueIsToldWhoHoldsItAndAStrangerNothing() {
        var item = inThePool("STAFF");
        var first = clerks.get(0);
        var second = clerks.get(1);
        worklist.claim(item.id(), first);
        worklist.claim(item.id(), first);

        told(first, () -> worklist.claim(item.id(), second));
        told(first, () -> worklist.saveDraft(item.id(), item.revision(), second, typed("x")));
        told(first, () -> worklist.finish(item.id(), item.revision(), token(), second, null));
        var stranger = keeper(grid());
        notThere(() -> worklist.claim(item.id(), stranger));
        notThere(() -> worklist.saveDraft(item.id(), item.revision(), stranger, typed("x")));
        notThere(() -> worklist.finish(item.id(), item.revision(), token(), stranger, null));
        notThere(() -> worklist.look(item.id(), stranger));

        notThere(() -> worklist.release(item.id(), second));
        worklist.release(item.id(), first);
        worklist.claim(item.id(), second);
        assertThat(item(item.id()).holder()).isEqualTo(second.actor().person());
        worklist.release(item.id(), second);
    }

    @Test
    void aDoneTaskIsToldToThoseWhomItConcerned() {
        var grid = grid();
        var item = open(report(grid), "fileReport");
        var token = token();
        worklist.finish(item.id(), item.revision(), token, keeper(grid), zero(grid));

        worklist.finish(item.id(), item.revision(), token, keeper(grid), zero(grid));
        assertThatThrownBy(() -> worklist.finish(item.id(), item.revision(), token(), keeper(grid), zero(grid)))
                .isInstanceOf(AlreadyDone.class);
        assertThatThrownBy(() -> worklist.claim(item.id(), keeper(grid))).isInstanceOf(AlreadyDone.class);
        var stranger = keeper(grid());
        notThere(() -> worklist.finish(item.id(), item.revision(), token, stranger, zero(grid)));
        notThere(() -> worklist.claim(item.id(), stranger));
        notThere(() -> worklist.sign(item.id(), item.revision(), token, stranger));
        assertThat(reports.versions(item.matter())).hasSize(1);
    }

    private static void notThere(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(NotFound.class);
    }

    private static void told(Acting holder, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(HeldByOther.class)
                .extracting(told -> ((RuleBroken) told).arguments()[0]).isEqualTo(holder.actor().name());
    }
}
