package org.shouze.basis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The values the product ships. */
abstract class BasesTest {

    private static final LocalDate NOTICE = LocalDate.of(2020, 1, 30);
    private static final LocalDate SPRING = LocalDate.of(2020, 4, 1);

    @Autowired Bases bases;

    @Test
    void everyKindOfSubjectHasMeasuresOfItsOwnEachWithBasisAndRemedy() {
        for (var kind : SubjectKind.values()) {
            assertThat(bases.measuresFor(kind, NOTICE, SPRING, null)).as(kind.name()).isNotEmpty()
                    .allSatisfy(measure -> {
                        assertThat(measure.version().inForce(NOTICE)).isTrue();
                        assertThat(measure.clause()).isNotBlank();
                        assertThat(measure.powers()).isNotEmpty();
                        assertThat(measure.appeal().to()).isNotBlank();
                        assertThat(measure.appeal().decided()).isPositive();
                    });
        }
    }

    @Test
    void atMostOneVersionOfARuleIsInForceOnADay() {
        for (var track : Track.values()) {
            var versions = bases.versions().stream().filter(version -> version.track() == track).toList();
            for (int i = 1; i < versions.size(); i++) {
                assertThat(versions.get(i).from()).isEqualTo(versions.get(i - 1).until().plusDays(1));
            }
        }
    }

    @Test
    void theSixPhrasesOfTheNoticeHaveAClauseForCadresMembersAndStaff() {
        for (var kind : new SubjectKind[] {SubjectKind.PARTY_ORG, SubjectKind.LEADING_CADRE, SubjectKind.PARTY_MEMBER,
            SubjectKind.NON_PARTY_STAFF}) {
            assertThat(bases.groundsFor(kind, NOTICE)).extracting(Ground::phrase).as(kind.name())
                    .contains(Phrase.values());
        }
        assertThat(bases.groundsFor(SubjectKind.STUDENT, NOTICE)).extracting(Ground::phrase)
                .containsExactly(Phrase.FALSIFIED);
    }

    @Test
    void aMeasureOfAnotherKindOfSubjectIsRefused() {
        assertThatThrownBy(() -> demand("PARTY_WARNING", SubjectKind.NON_PARTY_STAFF, Decider.SCHOOL_COMMITTEE))
                .isInstanceOf(MeasureOutsideSubject.class);
        assertThatThrownBy(() -> demand("ORG_REORGANIZATION", SubjectKind.LEADING_CADRE, Decider.SCHOOL_COMMITTEE))
                .isInstanceOf(MeasureOutsideSubject.class);
        assertThatThrownBy(() -> demand("POST_ADJUSTMENT", SubjectKind.PARTY_MEMBER, Decider.SCHOOL_COMMITTEE))
                .isInstanceOf(MeasureOutsideSubject.class);
        assertThatThrownBy(() -> demand("NO_SUCH", SubjectKind.STUDENT, Decider.ADMINISTRATION))
                .isInstanceOf(MeasureOutsideSubject.class);
    }

    @Test
    void theCommissionMayProposeButNotDecideHandlingByPost() {
        assertThatThrownBy(() -> demand("POST_ADJUSTMENT", SubjectKind.LEADING_CADRE, Decider.DISCIPLINE_COMMISSION))
                .isInstanceOf(MeasureBeyondPower.class);
        assertThat(demand("CIRCULAR", SubjectKind.LEADING_CADRE, Decider.DISCIPLINE_COMMISSION).powers())
                .containsEntry(Decider.DISCIPLINE_COMMISSION, Power.WITH_APPROVAL);
        assertThat(bases.measuresFor(SubjectKind.LEADING_CADRE, NOTICE, SPRING, Decider.DISCIPLINE_COMMISSION))
                .extracting(Measure::code).contains("ADMONITION").doesNotContain("SUSPENSION", "DEMOTION");
    }

    @Test
    void theLawOnAdministrativeSanctionsDoesNotReachBackBeforeJuly2020() {
        assertThatThrownBy(() -> demand("ADMIN_WARNING", SubjectKind.NON_PARTY_STAFF, Decider.SCHOOL_COMMITTEE))
                .isInstanceOf(MeasureOutsideSubject.class);
        assertThat(bases.demandAllowed("ADMIN_WARNING", SubjectKind.NON_PARTY_STAFF, Phrase.FALSIFIED,
                LocalDate.of(2020, 7, 1), LocalDate.of(2020, 9, 1), Decider.SCHOOL_COMMITTEE).influence()).isEqualTo(6);
    }

    @Test
    void conductOfBeforeSeptember2019IsJudgedByTheOlderRegulationWithItsShorterAppeal() {
        var then = bases.demandAllowed("CIRCULAR", SubjectKind.LEADING_CADRE, Phrase.POORLY_DONE,
                LocalDate.of(2019, 8, 31), SPRING, Decider.SCHOOL_COMMITTEE);
        var later = demand("CIRCULAR", SubjectKind.LEADING_CADRE, Decider.SCHOOL_COMMITTEE);

        assertThat(then.version().code()).isEqualTo("A16");
        assertThat(then.appeal()).extracting(Appeal::within, Appeal::unit).containsExactly(15, Appeal.Unit.DAYS);
        assertThat(later.version().code()).isEqualTo("A19");
        assertThat(later.appeal()).extracting(Appeal::within, Appeal::unit).containsExactly(1, Appeal.Unit.MONTHS);
    }

    @Test
    void whereNoRuleWasInForceNothingCanBeDecided() {
        assertThatThrownBy(() -> bases.demandAllowed("CIRCULAR", SubjectKind.LEADING_CADRE, Phrase.POORLY_DONE,
                LocalDate.of(2010, 1, 1), SPRING, Decider.SCHOOL_COMMITTEE)).isInstanceOf(NoRuleVersion.class);
        assertThatThrownBy(() -> bases.ground("D99/FALSIFIED/STUDENT")).isInstanceOf(NoRuleVersion.class);
    }

    @Test
    void theOrderOfSeverityIsThatOfTheRules() {
        assertThat(bases.measuresFor(SubjectKind.PARTY_MEMBER, Phrase.FALSIFIED, NOTICE, SPRING, Decider.DISCIPLINE_COMMISSION))
                .extracting(Measure::code).containsSubsequence("CRITICISM", "PARTY_WARNING", "PARTY_SERIOUS_WARNING",
                        "REMOVAL_FROM_PARTY_POST", "PROBATION_IN_PARTY", "EXPULSION_FROM_PARTY");
        assertThat(Arrays.asList(12, 18, 24)).isEqualTo(bases.measuresFor(SubjectKind.PARTY_MEMBER, Phrase.FALSIFIED,
                NOTICE, SPRING, null).stream().filter(measure -> measure.severity() >= 100).limit(3)
                .map(Measure::influence).toList());
    }

    private Measure demand(String measure, SubjectKind kind, Decider decider) {
        return bases.demandAllowed(measure, kind, Phrase.FALSIFIED, NOTICE, SPRING, decider);
    }
}
