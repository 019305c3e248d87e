package org.shouze.supervision.process;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** A day as a list's hint says it. */
final class Days {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日").withZone(ZoneId.of("Asia/Shanghai"));

    private Days() {}

    static String text(Instant at) {
        return DAY.format(at);
    }
}
