package org.shouze.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.shouze.matter.MatterId;

class FilingRulesTest {

    private static final LocalDate DAY = LocalDate.of(2020, 2, 6);
    private static final Set<Long> REGISTER = Set.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);

    @Test
    void acceptsAStatedZeroWhereNothingHappened() {
        var faults = faults(zero(), firstDay());

        assertThat(faults).isEmpty();
    }

    @Test
    void preselectsNothing() {
        var faults = faults(new Filing(null, true, List.of(CheckedBy.PHONE), allInTown(), null, "", "", null),
                firstDay());

        assertThat(faults).singleElement().isInstanceOf(AnswerMissing.class);
    }

    @Test
    void asksWhoeverSignsAZeroForTheStatementAndWhatWasChecked() {
        var faults = faults(new Filing(Answer.ZERO, false, List.of(), allInTown(), null, "", "", null), firstDay());

        assertThat(faults).hasExactlyElementsOfTypes(ChecksMissing.class, StatementMissing.class);
    }

    @Test
    void refusesAZeroThatHidesSomeoneReturned() {
        var faults = faults(zeroNaming(named(List.of(3L), List.of())), firstDay());

        assertThat(faults).singleElement().isInstanceOf(ZeroHidesNews.class);
    }

    @Test
    void refusesAZeroWhereSomeoneIsUnderObservation() {
        var faults = faults(zeroNaming(named(List.of(), List.of(3L))), firstDay());

        assertThat(faults).singleElement().isInstanceOf(ZeroUnderObservation.class);
    }

    @Test
    void refusesAZeroOnTheDayAfterSomeoneWasUnderObservation() {
        var faults = faults(zero(), after(version(named(List.of(), List.of(3L)))));

        assertThat(faults).singleElement().isInstanceOf(ZeroUnderObservation.class);
    }

    @Test
    void placesEveryPersonReachedExactlyOnce() {
        var faults = faults(news(new Whereabouts(1, 0, 5, 3, 0), Named.NOBODY), firstDay());

        assertThat(faults).singleElement().isInstanceOf(PlacesDoNotAddUp.class)
                .satisfies(f -> assertThat(f.arguments()).containsExactly(8, 9));
    }

    @Test
    void cannotMissMorePeopleThanTheRegisterHas() {
        var faults = faults(news(new Whereabouts(11, 0, 0, 0, 0), Named.NOBODY), firstDay());

        assertThat(faults).hasExactlyElementsOfTypes(TooManyUnreached.class);
    }

    @Test
    void namesOnlyPeopleOfItsOwnRegister() {
        var faults = faults(news(allInTown(), named(List.of(3L, 99L), List.of())), firstDay());

        assertThat(faults).singleElement().isInstanceOf(NotOfThisGrid.class);
    }

    @Test
    void countsWhoIsNamedOnceHoweverManySymptoms() {
        var both = new Named(List.of(), List.of(), List.of(1L, 2L), List.of(2L), List.of(), List.of(), List.of(), null);

        var figures = new FilingRules(news(allInTown(), both), firstDay()).figures();

        assertThat(figures.symptoms()).isEqualTo(2);
    }

    @Test
    void repeatsYesterdayOnlyIfThereWasOne() {
        var faults = faults(unchanged(), firstDay());

        assertThat(faults).singleElement().isInstanceOf(NothingToRepeat.class);
    }

    @Test
    void repeatsYesterdayWithThoseStillFollowed() {
        var yesterday = version(named(List.of(), List.of(3L)));
        var rules = new FilingRules(unchanged(), after(yesterday));

        assertThat(rules.faults()).isEmpty();
        assertThat(rules.figures()).isEqualTo(yesterday.figures());
        assertThat(rules.named().observed()).containsExactly(3L);
    }

    @Test
    void doesNotRepeatYesterdayOnceTheRegisterChanged() {
        var grounds = new Grounds(Set.of(1L, 2L), DAY, DAY.atTime(9, 0), List.of(version(Named.NOBODY)), true, List.of("居家观察", "住处待核实"));

        assertThat(faults(unchanged(), grounds)).singleElement().isInstanceOf(RegisterChanged.class);
    }

    @Test
    void doesNotRepeatTheDayBeforeYesterday() {
        var grounds = new Grounds(REGISTER, DAY, DAY.atTime(9, 0), List.of(version(Named.NOBODY)), false, List.of("居家观察", "住处待核实"));

        assertThat(faults(unchanged(), grounds)).singleElement().isInstanceOf(NothingToRepeat.class);
    }

    @Test
    void asksForAWordWhenMoreThanATenthIsNoLongerReached() {
        var filing = news(new Whereabouts(2, 0, 8, 0, 0), Named.NOBODY);

        var faults = faults(filing, after(version(Named.NOBODY)));

        assertThat(faults).singleElement().isInstanceOf(ExplanationMissing.class);
        assertThat(((ExplanationMissing) faults.get(0)).questions()).extracting(Question::code)
                .containsExactly("reporting.ask.reachedDropped");
    }

    @Test
    void asksWhatBecameOfWhoIsNoLongerObserved() {
        var faults = faults(news(allInTown(), Named.NOBODY), after(version(named(List.of(), List.of(3L)))));

        assertThat(((ExplanationMissing) faults.get(0)).questions()).extracting(Question::code)
                .containsExactly("reporting.ask.observationEnded");
    }

    @Test
    void asksNothingAboutWhoWasReleased() {
        var released = new Named(null, null, null, null, null, List.of(3L), null, null);

        var faults = faults(news(allInTown(), released), after(version(named(List.of(), List.of(3L)))));

        assertThat(faults).isEmpty();
    }

    @Test
    void takesAWordForAnAnswer() {
        var filing = new Filing(Answer.NEWS, false, null, new Whereabouts(2, 0, 8, 0, 0), null, "两人关机，已联系家长",
                "", null);

        assertThat(faults(filing, after(version(Named.NOBODY)))).isEmpty();
    }

    @Test
    void asksForTheFactsOfTravelOfWhoCameBack() {
        var bare = new Named(List.of(3L), List.of(4L), null, null, null, null, null, List.of(
                new Detail(4, "", "武汉", DAY, "", "", "")));

        var faults = faults(news(allInTown(), bare), firstDay());

        assertThat(((ExplanationMissing) faults.get(0)).questions()).singleElement()
                .isEqualTo(Question.ask("undetailed", 1));
    }

    @Test
    void asksNothingOnceTheFactsAreThere() {
        var told = new Named(List.of(3L), null, null, null, null, null, null, List.of(
                new Detail(3, " 湖北孝感 ", "", DAY.minusDays(9), "高铁", "居家观察", "")));

        assertThat(faults(news(allInTown(), told), firstDay())).isEmpty();
        assertThat(told.detail(3).from()).isEqualTo("湖北孝感");
    }

    @Test
    void keepsNothingAboutWhoIsNotNamed() {
        var named = new Named(List.of(3L), null, null, null, null, null, null, List.of(
                new Detail(3, "武汉", "", DAY, "", "居家观察", ""), new Detail(5, "武汉", "", DAY, "", "", "")));

        assertThat(named.details()).extracting(Detail::person).containsExactly(3L);
    }

    @Test
    void takesOnlyWordsOfThePlanAndNoDayToCome() {
        var wrong = new Named(List.of(3L), null, null, null, null, null, null, List.of(
                new Detail(3, "武汉", "", DAY.plusDays(1), "", "在家里", "")));

        var faults = faults(news(allInTown(), wrong), firstDay());

        assertThat(faults).hasExactlyElementsOfTypes(DetailInTheFuture.class, NotAWordOfThePlan.class);
        assertThat(faults).extracting(FilingFault::field).containsExactly("details[3].on", "details[3].now");
    }

    @Test
    void repeatsWithYesterdayWhatWasKnownOfEach() {
        var followed = new Named(null, null, null, null, List.of(3L), null, null, List.of(
                new Detail(3, "", "", null, "", "居家观察", "")));

        var named = new FilingRules(unchanged(), after(version(followed))).named();

        assertThat(named.detail(3).now()).isEqualTo("居家观察");
        assertThat(ReportForm.blank(version(followed), 10).answer()).as("nobody answers for him").isNull();
        assertThat(ReportForm.blank(version(followed), 10).filing().named()).isEqualTo(followed);
    }

    @Test
    void asksHowAZeroIsKnownWhereSomebodyWasNotReached() {
        var zero = new Filing(Answer.ZERO, true, List.of(CheckedBy.PHONE), new Whereabouts(1, 0, 9, 0, 0), null, "",
                "", null);

        assertThat(((ExplanationMissing) faults(zero, firstDay()).get(0)).questions())
                .containsExactly(Question.ask("zeroUnreached", 1));
    }

    @Test
    void asksAboutWhoIsBothObservedAndReleased() {
        var both = new Named(null, null, null, null, List.of(3L), List.of(3L), null, null);

        assertThat(((ExplanationMissing) faults(news(allInTown(), both), firstDay()).get(0)).questions())
                .containsExactly(Question.ask("observedAndReleased", 1));
    }

    @Test
    void refusesPaperFromTheFutureOrFromBeforeTheDay() {
        var future = paper(DAY.atTime(9, 1));
        var before = paper(DAY.minusDays(1).atTime(23, 0));
        var good = paper(DAY.atTime(8, 30));

        assertThat(faults(future, firstDay())).singleElement().isInstanceOf(WrittenOutsideTheDay.class);
        assertThat(faults(before, firstDay())).singleElement().isInstanceOf(WrittenOutsideTheDay.class);
        assertThat(faults(good, firstDay())).isEmpty();
    }

    private static List<FilingFault> faults(Filing filing, Grounds grounds) {
        return new FilingRules(filing, grounds).faults();
    }

    private static Grounds firstDay() {
        return new Grounds(REGISTER, DAY, DAY.atTime(9, 0), List.of(), false, List.of("居家观察", "住处待核实"));
    }

    private static Grounds after(ReportVersion yesterday) {
        return new Grounds(REGISTER, DAY, DAY.atTime(9, 0), List.of(yesterday), true, List.of("居家观察", "住处待核实"));
    }

    private static Whereabouts allInTown() {
        return new Whereabouts(0, 0, 10, 0, 0);
    }

    private static Filing zero() {
        return zeroNaming(Named.NOBODY);
    }

    private static Filing zeroNaming(Named named) {
        return new Filing(Answer.ZERO, true, List.of(CheckedBy.PHONE), allInTown(), named, "", "", null);
    }

    private static Filing unchanged() {
        return new Filing(Answer.UNCHANGED, false, null, null, null, "", "", null);
    }

    private static Filing news(Whereabouts where, Named named) {
        return new Filing(Answer.NEWS, false, null, where, named, "", "", null);
    }

    private static Filing paper(LocalDateTime written) {
        return new Filing(Answer.ZERO, true, List.of(CheckedBy.PHONE), allInTown(), null, "", "", written);
    }

    private static Named named(List<Long> returned, List<Long> observed) {
        return new Named(returned, null, null, null, observed, null, null, null);
    }

    private static ReportVersion version(Named named) {
        return new ReportVersion(new MatterId(UUID.randomUUID()), 1, Instant.EPOCH, null,
                new Filer(1, "林晓", null, null, null), Answer.NEWS, Figures.of(10, allInTown(), named), named,
                List.of(), "", "", false, false, null);
    }
}
