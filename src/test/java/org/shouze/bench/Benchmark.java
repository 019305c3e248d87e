package org.shouze.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.shouze.support.Databases;

/**
 * Measures over loopback, the application in a process of its own on a PostgreSQL of its own:
 * {@code mvn test -Dtest=Benchmark -DexcludedGroups=}. Prints, asserts only that nothing was lost.
 */
@Tag("bench")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Benchmark {

    /** A zone in which it is ten in the morning: the round is open, whenever this runs. */
    private static final String[] ALWAYS_OPEN = {"--shouze.zone=" + java.time.ZoneOffset.ofHours(
            10 - java.time.LocalTime.now(java.time.ZoneOffset.UTC).getHour()), "--shouze.reporting.workers=2"};

    @Test
    @Order(1)
    void opensARoundOfTwoThousand() throws Exception {
        opening(2_000, 8181);
    }

    @Test
    @Order(2)
    void withTwentyThousandOpen() throws Exception {
        var url = opening(20_000, 8182);
        var university = new BigUniversity(url);
        try (var node = new Node(8183, url, ALWAYS_OPEN)) {
            print("start with a full database to healthy: %.1f s", node.start());
            filing(8183);
            pages(8183, "20,000 open");
            university.addOpenWork(480_000, 50_000);
            print("open work items: %d", university.count("select count(*) from work_item where closed_at is null"));
            pages(8183, "500,000 open");
            filing(8183, 601, 200, 8);
            print("memory: %d MB RSS", node.memory());
        }
    }

    @Test
    @Order(3)
    void losesNothingInTheBurstWhileTheNodeIsRestarted() throws Exception {
        var url = Databases.freshPostgres();
        int reports = 491;
        var node = prepared(url, reports, 8184);
        awaitRound(new BigUniversity(url), reports);
        var hands = hands(8184, 1, reports);
        var refused = new java.util.concurrent.atomic.AtomicInteger();
        var office = Executors.newScheduledThreadPool(16);
        var results = new ArrayList<java.util.concurrent.Future<?>>();
        for (int i = 0; i < reports; i++) {
            var hand = hands.get(i);
            results.add(office.schedule(() -> sendUntilTaken(hand, refused), i * 250L, TimeUnit.MILLISECONDS));
        }
        office.schedule(() -> {
            node.kill();
            return node.start();
        }, 40, TimeUnit.SECONDS);
        for (var result : results) {
            result.get();
        }
        office.shutdown();
        var university = new BigUniversity(url);
        print("burst: %d reports sent in 2 minutes, node killed and started in the middle, %d refusals retried",
                reports, refused.get());
        assertThat(university.count("select count(*) from reporting_expected where status = 'FILED'"))
                .isEqualTo(reports);
        assertThat(university.count("select count(*) from reporting_version")).isEqualTo(reports);
        node.close();
    }

    private static Void sendUntilTaken(Hand hand, java.util.concurrent.atomic.AtomicInteger refused)
            throws InterruptedException {
        while (true) {
            try {
                if (hand.send()) {
                    return null;
                }
            } catch (IOException e) {
                refused.incrementAndGet();
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    /** @return the database, its round open */
    private static String opening(int grids, int port) throws Exception {
        var url = Databases.freshPostgres();
        var node = prepared(url, grids, port);
        var seconds = awaitRound(new BigUniversity(url), grids);
        print("open a round of %d expected reports: %.1f s (%.0f/s)", grids, seconds, grids / seconds);
        node.close();
        return url;
    }

    /** Migrated first, filled, then started again, so that accounts and plan are made for what is there. */
    private static Node prepared(String url, int grids, int port) throws Exception {
        try (var migrating = new Node(port, url, "--spring.profiles.active=bench", "--shouze.jobs=off",
                "--shouze.key=" + java.util.Base64.getEncoder().encodeToString(new byte[32]))) {
            migrating.start();
        }
        new BigUniversity(url).build(grids);
        var node = new Node(port, url, ALWAYS_OPEN);
        node.start();
        return node;
    }

    private static double awaitRound(BigUniversity university, int expected) throws Exception {
        while (university.count("select count(*) from reporting_round") == 0) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        var from = System.nanoTime();
        while (university.count("select count(*) from reporting_round where status = 'OPEN'") == 0) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        var seconds = (System.nanoTime() - from) / 1e9;
        assertThat(university.count("select count(*) from reporting_expected")).isEqualTo(expected);
        assertThat(university.count("select count(*) from act_ru_task")).isEqualTo(expected);
        return seconds;
    }

    private static void filing(int port) throws Exception {
        filing(port, 1, 100, 1);
        filing(port, 101, 200, 8);
        filing(port, 301, 300, 32);
    }

    private static void filing(int port, int first, int count, int users) throws Exception {
        var hands = hands(port, first, count);
        var pool = Executors.newFixedThreadPool(users);
        var times = new long[count];
        var tasks = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < count; i++) {
            int at = i;
            tasks.add(() -> {
                var from = System.nanoTime();
                var taken = hands.get(at).send();
                times[at] = System.nanoTime() - from;
                return taken;
            });
        }
        var from = System.nanoTime();
        for (var result : pool.invokeAll(tasks)) {
            assertThat(result.get()).isTrue();
        }
        var seconds = (System.nanoTime() - from) / 1e9;
        pool.shutdown();
        print("file a report over HTTP, %d users: %.0f/s, p50 %.1f ms, p95 %.1f ms", users, count / seconds,
                at(times, 50), at(times, 95));
    }

    private static List<Hand> hands(int port, int first, int count) throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        var signing = new ArrayList<Callable<Hand>>();
        for (int i = first; i < first + count; i++) {
            int grid = i;
            signing.add(() -> new Hand(port).signIn(BigUniversity.keeper(grid)).fillZero(5));
        }
        var hands = new ArrayList<Hand>();
        for (var result : pool.invokeAll(signing)) {
            hands.add(result.get());
        }
        pool.shutdown();
        return hands;
    }

    private static void pages(int port, String load) throws Exception {
        page(new Hand(port).signIn(BigUniversity.keeper(5_000)), "a grid keeper", load);
        page(new Hand(port).signIn(BigUniversity.leader()), "a school leader", load);
    }

    private static void page(Hand hand, String who, String load) throws Exception {
        for (var path : List.of("/work", "/work?q=第77班", "/reporting")) {
            var times = new long[60];
            for (int i = -10; i < times.length; i++) {
                var from = System.nanoTime();
                assertThat(hand.get(path).statusCode()).isEqualTo(200);
                if (i >= 0) {
                    times[i] = System.nanoTime() - from;
                }
            }
            print("page %s for %s, %s: p50 %.1f ms, p95 %.1f ms", path, who, load, at(times, 50), at(times, 95));
        }
    }

    private static double at(long[] times, int percent) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    private static void print(String text, Object... values) {
        System.out.printf("BENCH " + text + "%n", values);
    }
}
