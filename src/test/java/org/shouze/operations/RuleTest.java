package org.shouze.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class RuleTest {

    private static final Instant NOW = Instant.parse("2020-02-06T08:00:00Z");

    @Test
    void nothingIsWrongWhereAllIsWell() {
        var well = sight(false, Map.of("MAIL", ago(14)), new Backup(true, ago(60)), false, seen("a", 1));

        for (var kind : AlarmKind.values()) {
            assertThat(rule(kind).standing(well)).as(kind.name()).isEmpty();
        }
    }

    @Test
    void aJobThatGaveUpAndADifferenceConcernTheWholeHouse() {
        var sight = sight(true, Map.of(), new Backup(false, null), true, seen("a", 0));

        assertThat(rule(AlarmKind.JOB_FAILED).standing(sight)).containsExactly("");
        assertThat(rule(AlarmKind.COMPARISON_DIFFERS).standing(sight)).containsExactly("");
    }

    @Test
    void eachChannelAndEachNodeIsAnAlarmOfItsOwn() {
        var sight = sight(false, Map.of("MAIL", ago(16), "SMS", ago(15), "WECOM", ago(60)), new Backup(false, null), false,
                seen("a", 4), seen("b", 3), stopped("c"), seen("d", 90));

        assertThat(rule(AlarmKind.OUTBOX_LATE).standing(sight)).containsExactlyInAnyOrder("MAIL", "WECOM");
        assertThat(rule(AlarmKind.NODE_SILENT).standing(sight)).containsExactlyInAnyOrder("a", "d");
    }

    @Test
    void aBackupIsMissedOnlyWhereSomebodyWatchesForIt() {
        var rule = rule(AlarmKind.BACKUP_OLD);

        assertThat(rule.standing(sight(false, Map.of(), new Backup(false, null), false))).isEmpty();
        assertThat(rule.standing(sight(false, Map.of(), new Backup(true, null), false))).containsExactly("");
        assertThat(rule.standing(sight(false, Map.of(), new Backup(true, ago(26 * 60)), false))).isEmpty();
        assertThat(rule.standing(sight(false, Map.of(), new Backup(true, ago(26 * 60 + 1)), false))).containsExactly("");
    }

    @Test
    void aRuleThatIsOffFindsNothing() {
        assertThat(new Rule(AlarmKind.JOB_FAILED, false, null).standing(sight(true, Map.of(), new Backup(false, null), false)))
                .isEmpty();
    }

    private static Rule rule(AlarmKind kind) {
        return new Rule(kind, true, switch (kind) {
            case OUTBOX_LATE -> 15;
            case BACKUP_OLD -> 26;
            case NODE_SILENT -> 3;
            default -> null;
        });
    }

    private static Rule.Sight sight(boolean failed, Map<String, Instant> waiting, Backup backup, boolean differs, Node... nodes) {
        return new Rule.Sight(NOW, failed, waiting, backup, differs, List.of(nodes));
    }

    private static Instant ago(int minutes) {
        return NOW.minus(Duration.ofMinutes(minutes));
    }

    private static Node seen(String name, int minutesAgo) {
        return new Node(name, "", ago(600), ago(minutesAgo), null, 1, 2, false, null);
    }

    private static Node stopped(String name) {
        return new Node(name, "", ago(600), ago(500), ago(500), 1, 2, false, null);
    }
}
