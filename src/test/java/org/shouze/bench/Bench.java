package org.shouze.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

import org.shouze.support.Databases;

/** A university of its own with its node, and the round of its day open. */
final class Bench implements AutoCloseable {

    /** A zone in which it is ten in the morning: the round is open, whenever this runs. */
    private static final String[] ALWAYS_OPEN = {"--shouze.zone=" + ZoneOffset.ofHours(
            10 - LocalTime.now(ZoneOffset.UTC).getHour()), "--shouze.reporting.workers=2",
        "--shouze.demo.stories=false"};

    final BigUniversity university;
    final Node node;
    /** Seconds. */
    double opened;
    double started;

    private Bench(BigUniversity university, Node node) {
        this.university = university;
        this.node = node;
    }

    /** Migrated first, filled, then started again, so that accounts and plan are made for what is there. */
    static Bench of(int grids, int port) throws Exception {
        var url = Databases.freshPostgres();
        try (var migrating = new Node(port, url, "--spring.profiles.active=bench", "--shouze.jobs=off",
                "--shouze.key=" + Base64.getEncoder().encodeToString(new byte[32]))) {
            migrating.start();
        }
        var bench = new Bench(new BigUniversity(url), new Node(port, url, ALWAYS_OPEN));
        try {
            bench.university.build(grids);
            bench.started = bench.node.start();
            bench.awaitRound(grids);
            return bench;
        } catch (Exception | AssertionError e) {
            bench.close();
            throw e;
        }
    }

    private void awaitRound(int expected) throws Exception {
        while (university.count("select count(*) from reporting_round") == 0) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        var from = System.nanoTime();
        while (university.count("select count(*) from reporting_round where status = 'OPEN'") == 0) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        opened = (System.nanoTime() - from) / 1e9;
        assertThat(university.count("select count(*) from reporting_expected")).isEqualTo(expected);
        assertThat(university.count("select count(*) from act_ru_task")).isEqualTo(expected);
    }

    void restart() throws Exception {
        node.close();
        started = node.start();
    }

    @Override
    public void close() throws InterruptedException {
        node.close();
    }
}
