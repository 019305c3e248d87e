package org.shouze.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Measures over loopback, the application in a process of its own on a PostgreSQL of its own:
 * {@code mvn test -Dtest=Benchmark -DexcludedGroups=}, or one part of it by {@code -Dtest='Benchmark#files*'}. Prints,
 * asserts only that nothing was lost.
 */
@Tag("bench")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Benchmark {

    /** What a leader opens; unit 5 is a college. */
    private static final List<String> LEADERS = List.of("/cockpit", "/cockpit?period=WEEK", "/cockpit?period=MONTH",
            "/cockpit?unit=5", "/cockpit?unit=5&period=MONTH", "/cockpit/figures", "/cockpit/figures/overdue",
            "/cockpit/figures/reportsMissing?period=MONTH", "/monitor", "/monitor?unit=5", "/monitor/times",
            "/monitor/duties", "/monitor/instructions", "/cockpit/briefing", "/reporting/burden");

    @Test
    @Order(1)
    void opensARoundOfTwoThousand() throws Exception {
        opened(2_000, 18181).close();
    }

    @Test
    @Order(2)
    void opensARoundOfTwentyThousand() throws Exception {
        try (var office = opened(20_000, 18182)) {
            pages(18182, "20,000 open");
            office.restart();
            print("start on a full database until healthy: %.1f s", office.started);
        }
    }

    @Test
    @Order(3)
    void filesReportsOverHttp() throws Exception {
        try (var office = opened(2_000, 18183)) {
            filing(18183, 1, 100, 1, "just started");
            filing(18183, 101, 500, 8, "warming up");
            filing(18183, 601, 200, 1, "warm");
            filing(18183, 801, 600, 8, "warm");
            filing(18183, 1401, 600, 32, "warm");
            print("memory after it: %d MB RSS", office.node.memory());
        }
    }

    @Test
    @Order(4)
    void worksWithHalfAMillionOpenAndAsManyDone() throws Exception {
        try (var office = opened(2_000, 18184)) {
            office.university.addWork(500_000, 500_000, 50_000, 250);
            print("work items: %d open, %d done; expected reports: %d",
                    office.university.count("select count(*) from work_item where closed_at is null"),
                    office.university.count("select count(*) from work_item where closed_at is not null"),
                    office.university.count("select count(*) from reporting_expected"));
            pages(18184, "500,000 open");
            filing(18184, 1, 400, 8, "warming up, 500,000 open");
            filing(18184, 401, 400, 8, "warm, 500,000 open");
            pages(18184, "500,000 open, warm");
            print("memory after it: %d MB RSS", office.node.memory());
        }
    }

    @Test
    @Order(5)
    void losesNothingInTheBurstWhileTheNodeIsRestarted() throws Exception {
        new Burst(Integer.getInteger("bench.burst.seconds", 120)).run();
    }

    @Test
    @Order(6)
    void answersLeadersAfterAYearOfTwentyThousandUnits() throws Exception {
        try (var office = opened(20_000, 18186)) {
            office.university.addWork(500_000, 5_000_000, 50_000, 364);
            print("work items: %d open, %d done; expected reports: %d",
                    office.university.count("select count(*) from work_item where closed_at is null"),
                    office.university.count("select count(*) from work_item where closed_at is not null"),
                    office.university.count("select count(*) from reporting_expected"));
            office.restart();
            var leader = new Hand(18186).signIn(BigUniversity.leader());
            for (var path : LEADERS) {
                page(leader, path, "a school leader", "a year of 20,000 units");
            }
            print("memory after it: %d MB RSS", office.node.memory());
        }
    }

    private static Bench opened(int grids, int port) throws Exception {
        var office = Bench.of(grids, port);
        print("open a round of %d expected reports: %.1f s (%.0f/s)", grids, office.opened, grids / office.opened);
        return office;
    }

    private static void filing(int port, int first, int count, int users, String how) throws Exception {
        var hands = Hand.filledIn(port, first, count);
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
        print("file a report over HTTP, %d users, %s: %.0f/s, p50 %.1f ms, p95 %.1f ms", users, how, count / seconds,
                at(times, 50), at(times, 95));
    }

    private static void pages(int port, String load) throws Exception {
        page(new Hand(port).signIn(BigUniversity.keeper(1_999)), "a grid keeper", load);
        page(new Hand(port).signIn(BigUniversity.leader()), "a school leader", load);
    }

    private static void page(Hand hand, String who, String load) throws Exception {
        for (var path : List.of("/work", "/work?q=第77班", "/reporting")) {
            page(hand, path, who, load);
        }
    }

    /** The first answer by itself: nothing of it was read or kept before. */
    private static void page(Hand hand, String path, String who, String load) throws Exception {
        var first = open(hand, path) / 1e6;
        for (int i = 0; i < 10; i++) {
            open(hand, path);
        }
        var times = new long[60];
        for (int i = 0; i < times.length; i++) {
            times[i] = open(hand, path);
        }
        print("page %s for %s, %s: first %.0f ms, p50 %.1f ms, p95 %.1f ms", path, who, load, first, at(times, 50),
                at(times, 95));
    }

    /** @return nanoseconds */
    private static long open(Hand hand, String path) throws Exception {
        var from = System.nanoTime();
        assertThat(hand.get(path).statusCode()).isEqualTo(200);
        return System.nanoTime() - from;
    }

    private static double at(long[] times, int percent) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    static void print(String text, Object... values) {
        System.out.printf("BENCH " + text + "%n", values);
    }
}
