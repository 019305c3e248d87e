package org.shouze.operations;

import java.time.Duration;
import java.time.Instant;

/**
 * One instance of the application, as it last said of itself.
 *
 * @param stoppedAt     when it was shut down in order, or null
 * @param diskFree      bytes
 * @param backupWatched whether it was told which file a backup touches
 * @param backupAt      when that file was last touched, or null if there is none
 */
public record Node(String name, String version, Instant startedAt, Instant seenAt, Instant stoppedAt, long diskFree,
        long diskTotal, boolean backupWatched, Instant backupAt) {

    /** It says so three times a minute. */
    static final Duration ALIVE = Duration.ofMinutes(1);

    public boolean isStopped() {
        return stoppedAt != null;
    }

    /** Did it neither stop in order nor say anything for that long? */
    public boolean isSilent(Instant now, Duration longest) {
        return !isStopped() && seenAt.isBefore(now.minus(longest));
    }

    public boolean isAlive(Instant now) {
        return !isStopped() && !isSilent(now, ALIVE);
    }

    public long diskGigabytes() {
        return diskFree >> 30;
    }

    public int diskPercent() {
        return diskTotal == 0 ? 0 : (int) (100.0 * diskFree / diskTotal);
    }
}
