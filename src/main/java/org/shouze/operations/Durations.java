package org.shouze.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * How long something took in the last hour, in little memory: counted in steps that grow by a quarter, in six parts of
 * ten minutes of which the oldest is overwritten.
 */
class Durations {

    private static final int PARTS = 6;
    private static final long SECONDS = Duration.ofMinutes(10).toSeconds();
    private static final double STEP = 1.25;
    /** The last is about a minute. */
    private static final int STEPS = 51;

    private final int[][] counts = new int[PARTS][STEPS];
    private final long[] longest = new long[PARTS];
    private final long[] parts = new long[PARTS];

    synchronized void add(Instant at, Duration took) {
        var part = at.getEpochSecond() / SECONDS;
        var here = (int) Math.floorMod(part, (long) PARTS);
        if (parts[here] != part) {
            parts[here] = part;
            counts[here] = new int[STEPS];
            longest[here] = 0;
        }
        counts[here][step(took.toMillis())]++;
        longest[here] = Math.max(longest[here], took.toMillis());
    }

    synchronized Spread lately(Instant now) {
        var part = now.getEpochSecond() / SECONDS;
        var all = new int[STEPS];
        long max = 0;
        for (int i = 0; i < PARTS; i++) {
            if (parts[i] > part - PARTS && parts[i] <= part) {
                for (int step = 0; step < STEPS; step++) {
                    all[step] += counts[i][step];
                }
                max = Math.max(max, longest[i]);
            }
        }
        var count = Arrays.stream(all).sum();
        return new Spread(count, Math.min(max, at(all, count * 0.5)), Math.min(max, at(all, count * 0.95)), max);
    }

    private static long at(int[] all, double rank) {
        var passed = 0;
        for (int step = 0; step < STEPS; step++) {
            passed += all[step];
            if (passed >= rank && passed > 0) {
                return Math.round(Math.pow(STEP, step));
            }
        }
        return 0;
    }

    private static int step(long millis) {
        return millis <= 1 ? 0 : Math.min(STEPS - 1, (int) Math.ceil(Math.log(millis) / Math.log(STEP)));
    }
}
