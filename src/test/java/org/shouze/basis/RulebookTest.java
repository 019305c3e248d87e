package org.shouze.basis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** Which version judges (X1). */
class RulebookTest {

    private static final LocalDate THEN = LocalDate.of(2020, 1, 30);
    private static final LocalDate LATER = LocalDate.of(2024, 3, 1);

    private final List<RuleVersion> versions = new ArrayList<>();
    private final List<Ground> grounds = new ArrayList<>();
    private final List<Measure> measures = new ArrayList<>();

    @Test
    void theRuleInForceWhenItWasDoneJudges() {
        var old = version("D18", "2018-10-01", "2023-12-31");
        var late = version("D23", "2024-01-01", null);
        measure("WARNING", old, 100, 12);
        measure("WARNING", late, 100, 12);

        assertThat(allowed(THEN, LATER)).extracting(Measure::version).containsExactly(old);
        assertThat(allowed(LATER, LATER)).extracting(Measure::version).containsExactly(late);
    }

    @Test
    void todaysRuleJudgesWhereItIsMilder() {
        var old = version("D18", "2018-10-01", "2023-12-31");
        var late = version("D23", "2024-01-01", null);
        measure("WARNING", old, 100, 12);
        measure("EXPULSION", old, 140, 60);
        measure("WARNING", late, 100, 12);
        measure("EXPULSION", late, 140, 60);
        ground(old, Phrase.FALSIFIED, 140);
        ground(late, Phrase.FALSIFIED, 100);

        assertThat(allowed(THEN, LATER)).extracting(Measure::code, Measure::version)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("WARNING", late));
    }

    @Test
    void aShorterInfluenceIsMilderAmongEquals() {
        var old = version("D18", "2018-10-01", "2023-12-31");
        var late = version("D23", "2024-01-01", null);
        measure("WARNING", old, 100, 18);
        measure("WARNING", late, 100, 12);

        assertThat(allowed(THEN, LATER)).extracting(Measure::influence).containsExactly(12);
    }

    @Test
    void aHarsherRuleOfTodayDoesNotReachBack() {
        var old = version("D18", "2018-10-01", "2023-12-31");
        var late = version("D23", "2024-01-01", null);
        measure("WARNING", old, 100, 12);
        measure("WARNING", late, 100, 12);
        measure("EXPULSION", late, 140, 60);

        assertThat(allowed(THEN, LATER)).extracting(Measure::code).containsExactly("WARNING");
    }

    @Test
    void whatNoRuleForbadeThenIsNotAnsweredFor() {
        measure("WARNING", version("D23", "2024-01-01", null), 100, 12);

        assertThat(allowed(THEN, LATER)).isEmpty();
    }

    @Test
    void whatTheNewRuleNoLongerForbidsIsNotAnsweredFor() {
        var old = version("D18", "2018-10-01", "2023-12-31");
        var late = version("D23", "2024-01-01", null);
        measure("WARNING", old, 100, 12);
        measure("WARNING", late, 100, 12);
        ground(old, Phrase.FALSIFIED, 100);
        ground(late, Phrase.SHIRKING, 100);

        assertThat(allowed(THEN, LATER)).isEmpty();
    }

    @Test
    void theLastDayInForceBelongsToTheOldRuleAndTheNextToTheNew() {
        var old = version("D18", "2018-10-01", "2023-12-31");
        var late = version("D23", "2024-01-01", null);
        measure("WARNING", old, 100, 12);
        measure("WARNING", late, 110, 12);

        assertThat(allowed(LocalDate.of(2023, 12, 31), LATER)).extracting(Measure::version).containsExactly(old);
        assertThat(allowed(LocalDate.of(2024, 1, 1), LATER)).extracting(Measure::version).containsExactly(late);
    }

    @Test
    void periodsRunTogetherUntilTheLongerEnds() {
        var rule = version("D18", "2018-10-01", null);
        measure("WARNING", rule, 100, 12);
        measure("SERIOUS", rule, 110, 18);

        assertThat(Bases.influenceEnds(measures, LocalDate.of(2020, 3, 1))).isEqualTo("2021-08-31");
        assertThat(Bases.influenceEnds(List.of(), LocalDate.of(2020, 3, 1))).isEqualTo("2020-02-29");
    }

    private List<Measure> allowed(LocalDate conduct, LocalDate decision) {
        return new Rulebook(versions, grounds, measures).measures(SubjectKind.PARTY_MEMBER, Phrase.FALSIFIED, conduct,
                decision);
    }

    private RuleVersion version(String code, String from, String until) {
        var version = new RuleVersion(code, Track.PARTY_DISCIPLINE, code, LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until), null);
        versions.add(version);
        return version;
    }

    private void ground(RuleVersion version, Phrase phrase, int heaviest) {
        grounds.add(new Ground(version.code(), phrase, SubjectKind.PARTY_MEMBER, version, "", "", heaviest, true));
    }

    private void measure(String code, RuleVersion version, int severity, int influence) {
        measures.add(new Measure(code, code, SubjectKind.PARTY_MEMBER, version, "", severity,
                Map.of(Decider.SCHOOL_COMMITTEE, Power.OWN), influence, null, null, true));
    }
}
