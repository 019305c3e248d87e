package org.shouze.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What an office lives through: everybody files within ten minutes, and in the middle of it the node dies. */
final class Burst {

    private static final int REPORTS = 491;
    private static final int PORT = 18185;

    private final int seconds;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger again = new AtomicInteger();

    /** @param seconds within which all are sent; the real ones take 600 */
    Burst(int seconds) {
        this.seconds = seconds;
    }

    void run() throws Exception {
        try (var office = Bench.of(REPORTS, PORT)) {
            var hands = Hand.filledIn(PORT, 1, REPORTS);
            var people = Executors.newScheduledThreadPool(16);
            var sent = new ArrayList<Future<?>>();
            for (int i = 0; i < REPORTS; i++) {
                var hand = hands.get(i);
                sent.add(people.schedule(() -> sendUntilTaken(hand), i * 1000L * seconds / REPORTS,
                        TimeUnit.MILLISECONDS));
            }
            TimeUnit.MILLISECONDS.sleep(seconds * 1000L / 3);
            office.node.kill();
            var before = List.copyOf(acknowledged);
            assertThat(taken(office.university)).as("what was acknowledged before the node died").containsAll(before);
            var down = office.node.start();
            for (var one : sent) {
                one.get();
            }
            people.shutdown();
            assertThat(acknowledged).hasSize(REPORTS);
            assertThat(taken(office.university)).containsExactlyInAnyOrderElementsOf(acknowledged);
            eachExactlyOnce(office.university);
            Benchmark.print("burst: %d reports in %d s, the node killed after %d and up again in %.1f s, %d sent again, "
                    + "each there exactly once", REPORTS, seconds, before.size(), down, again.get());
        }
    }

    private static List<String> taken(BigUniversity university) throws Exception {
        return university.column("""
                select id from work_item where step = 'reporting/file-report' and closed_at is not null
                    and not cancelled""");
    }

    private static void eachExactlyOnce(BigUniversity university) throws Exception {
        for (var rows : List.of("reporting_expected where status = 'FILED' and version = 1", "reporting_version",
                "matter_entry where act = 'act.reporting.filed'", "audit_entry where act = 'worklist.finished'",
                "work_item where step = 'reporting/check-report' and closed_at is null",
                "act_ru_task where task_def_key_ = 'checkReport'", "act_ru_task")) {
            assertThat(university.count("select count(*) from " + rows)).as(rows).isEqualTo(REPORTS);
        }
        assertThat(university.count("select count(distinct report) from reporting_version")).isEqualTo(REPORTS);
    }

    /** As a person does who sees no answer: the same form once more. */
    private Void sendUntilTaken(Hand hand) throws InterruptedException {
        while (true) {
            try {
                if (hand.send()) {
                    acknowledged.add(hand.item());
                    return null;
                }
            } catch (IOException e) {
                again.incrementAndGet();
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }
}
