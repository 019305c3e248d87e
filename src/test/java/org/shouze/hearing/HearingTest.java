package org.shouze.hearing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;

class HearingTest {

    private static final Instant ASKED = Instant.parse("2020-02-06T07:00:00Z");
    private static final Instant NOW = ASKED.plus(Duration.ofHours(2));
    private static final PersonId SUBJECT = new PersonId(1);
    private static final PersonId OFFICER = new PersonId(2);
    private static final PersonId WITNESS = new PersonId(3);
    private static final PersonId OTHER = new PersonId(4);
    private static final PersonId SHUT_OUT = new PersonId(5);

    @Test
    void takesASignatureARefusalAndADefenceThatIsNone() {
        accepts(Kind.SIGN, paper(Outcome.SIGNED, List.of(), WITNESS, OTHER));
        accepts(Kind.SIGN, paper(Outcome.REFUSED, List.of("与事实不符"), WITNESS, OTHER));
        accepts(Kind.DEFEND, Given.byPass(Outcome.WAIVED, List.of(), NOW));
        accepts(Kind.REPLY, Given.byPass(Outcome.ANSWERED, List.of("情况如下"), NOW));
    }

    @Test
    void refusesASecondAnswer() {
        assertThatThrownBy(() -> hearing(Kind.SIGN, HearingView.Status.ANSWERED)
                .demand(Given.byPass(Outcome.SIGNED, List.of(), NOW), NOW, person -> false))
                .isInstanceOf(NotWaitingForAnAnswer.class);
        assertThatThrownBy(() -> hearing(Kind.SIGN, HearingView.Status.WITHDRAWN)
                .demand(Given.byPass(Outcome.SIGNED, List.of(), NOW), NOW, person -> false))
                .isInstanceOf(NotWaitingForAnAnswer.class);
    }

    @Test
    void refusesAnAnswerThatDoesNotFit() {
        refuses(Kind.SIGN, Given.byPass(Outcome.WAIVED, List.of(), NOW), AnswerDoesNotFit.class);
        refuses(Kind.REPLY, Given.byPass(Outcome.SIGNED, List.of(), NOW), AnswerDoesNotFit.class);
        refuses(Kind.DEFEND, Given.byPass(null, List.of("一"), NOW), AnswerDoesNotFit.class);
    }

    @Test
    void refusesARefusalWithoutAnnotation() {
        refuses(Kind.SIGN, paper(Outcome.REFUSED, List.of(" "), WITNESS, OTHER), NothingWritten.class);
        refuses(Kind.REPLY, Given.byPass(Outcome.ANSWERED, List.of(), NOW), NothingWritten.class);
    }

    @Test
    void refusesWhatWasWrittenBeforeItWasAskedOrAfterNow() {
        refuses(Kind.SIGN, written(ASKED.minus(Duration.ofMinutes(2))), WrittenAtAnotherTime.class);
        refuses(Kind.SIGN, written(NOW.plusSeconds(60)), WrittenAtAnotherTime.class);
        refuses(Kind.SIGN, written(null), WrittenAtAnotherTime.class);
        accepts(Kind.SIGN, written(ASKED.minusSeconds(30)));
    }

    @Test
    void refusesPaperWithoutTwoWitnessesBesideTheOfficer() {
        refuses(Kind.SIGN, paper(Outcome.SIGNED, List.of()), TwoWitnessesNeeded.class);
        refuses(Kind.SIGN, paper(Outcome.SIGNED, List.of(), WITNESS), TwoWitnessesNeeded.class);
        refuses(Kind.SIGN, paper(Outcome.SIGNED, List.of(), WITNESS, WITNESS), TwoWitnessesNeeded.class);
        refuses(Kind.SIGN, paper(Outcome.SIGNED, List.of(), WITNESS, OFFICER), TwoWitnessesNeeded.class);
    }

    @Test
    void refusesTheSubjectAndWhoeverIsShutOutAsWitness() {
        refuses(Kind.SIGN, paper(Outcome.SIGNED, List.of(), WITNESS, SUBJECT), WitnessNotFree.class);
        refuses(Kind.SIGN, paper(Outcome.SIGNED, List.of(), WITNESS, SHUT_OUT), WitnessNotFree.class);
    }

    private static void accepts(Kind kind, Given given) {
        assertThatCode(() -> demand(kind, given)).doesNotThrowAnyException();
    }

    private static void refuses(Kind kind, Given given, Class<? extends RuntimeException> rule) {
        assertThatThrownBy(() -> demand(kind, given)).isInstanceOf(rule);
    }

    private static void demand(Kind kind, Given given) {
        hearing(kind, HearingView.Status.OPEN).demand(given, NOW, SHUT_OUT::equals);
    }

    private static Hearing hearing(Kind kind, HearingView.Status status) {
        return new Hearing(new HearingId(new UUID(0, 1)), new MatterId(new UUID(0, 2)), kind, Concerned.of(SUBJECT), ASKED,
                status);
    }

    private static Given paper(Outcome outcome, List<String> statements, PersonId... witnesses) {
        return new Given(outcome, statements, NOW, OFFICER, List.of(witnesses));
    }

    private static Given written(Instant at) {
        return new Given(Outcome.SIGNED, List.of(), at, OFFICER, List.of(WITNESS, OTHER));
    }
}
