package org.shouze.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.shouze.calendar.Office2020;
import org.shouze.matter.MatterId;
import org.shouze.terms.TermView;

/** Where the working time of a matter went. */
class TimeSplitTest {

    private static final MatterId MATTER = new MatterId(UUID.randomUUID());

    @Test
    void waitsUntilSomebodyBeginsAndIsHandledUntilItIsDone() {
        var split = split("2020-02-06T12:00", Map.of(), item("file", "2020-02-06T08:00", "2020-02-06T09:30", "2020-02-06T11:00"));

        assertThat(split).isEqualTo(new TimeSplit(minutes(90), minutes(90), minutes(0), minutes(0)));
    }

    @Test
    void onlyOfficeHoursCount() {
        var split = split("2020-02-10T09:00", Map.of(), item("file", "2020-02-07T17:00", null, null));

        assertThat(split.waiting()).isEqualTo(minutes(90));
    }

    @Test
    void whatStoodStillIsNeitherWaitingNorHandling() {
        var paused = Map.of("file2020-02-06T08:00", List.of(new TermView.Pause(1, "", "", at("2020-02-06T09:00"), "",
                null, at("2020-02-06T10:00"), "")));

        var split = split("2020-02-06T12:00", paused, item("file", "2020-02-06T08:00", "2020-02-06T08:30", "2020-02-06T11:00"));

        assertThat(split).isEqualTo(new TimeSplit(minutes(30), minutes(90), minutes(0), minutes(60)));
    }

    @Test
    void betweenTwoTurnsAtOneStepLiesWhatIsDoneAgain() {
        var split = split("2020-02-06T12:00", Map.of(),
                item("file", "2020-02-06T08:00", "2020-02-06T08:00", "2020-02-06T09:00"),
                item("check", "2020-02-06T09:00", "2020-02-06T09:00", "2020-02-06T09:20"),
                item("revise", "2020-02-06T09:20", "2020-02-06T09:20", "2020-02-06T10:00"),
                item("check", "2020-02-06T10:00", "2020-02-06T10:10", "2020-02-06T10:30"),
                item("sign", "2020-02-06T10:30", null, null));

        assertThat(split).isEqualTo(new TimeSplit(minutes(90), minutes(80), minutes(70), minutes(0)));
        assertThat(split.shares()).extracting(TimeSplit.Share::count).containsExactly(90L, 80L, 70L, 0L);
    }

    private static TimeSplit split(String now, Map<String, List<TermView.Pause>> pauses, WorkItem... items) {
        return TimeSplit.of(List.of(items), pauses, Office2020.time(), at(now));
    }

    private static WorkItem item(String node, String opened, String begun, String closed) {
        return new WorkItem(node + opened, MATTER, "", node, "", null, "", "", 1, "", "", null, List.of(), false, false, null,
                at(opened), at(begun), null, List.of(), null, null, 0, null, null, at(closed), null, null, null, null, null, false,
                true, null, null, false, null, null, null, false, null, null, false, false);
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    private static Instant at(String here) {
        return here == null ? null : LocalDateTime.parse(here).atZone(Office2020.ZONE).toInstant();
    }
}
