package org.shouze.hearing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.documents.Incoming;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.Members;
import org.shouze.matter.NewMatter;
import org.shouze.organization.People;
import org.shouze.organization.Person;
import org.shouze.organization.PersonId;
import org.shouze.organization.Units;
import org.shouze.support.AtOnce;
import org.shouze.support.Office;
import org.shouze.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What holds on both databases. */
abstract class HearingsTest {

    @Autowired Hearings hearings;
    @Autowired Passes passes;
    @Autowired Matters matters;
    @Autowired Members members;
    @Autowired People people;
    @Autowired Units units;
    @Autowired Office office;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;
    @TempDir Path folder;

    private Actor officer;
    private Person subject;
    private MatterId matter;

    @BeforeEach
    void aMatter() {
        clock.set("2020-02-06T09:00:00");
        officer = office.holder("OFFICE_HEAD", "组织部").actor();
        subject = people.get(office.holder("COLLEGE_SECRETARY", "外语学院党委").person());
        matter = matters.newId();
        matters.open(List.of(NewMatter.confidential(matter, "interview", "测试〔2020〕" + matter.value().hashCode(), "测试",
                units.named("组织部").orElseThrow(), new PersonId(officer.person()), List.of())));
    }

    @Test
    void thePersonConcernedReadsAndSignsByAPass() {
        var asked = ask(Kind.SIGN);
        var pass = passes.issue(matter, Concerned.of(subject.id()), 15, true, officer);

        var opened = open(pass).orElseThrow();
        assertThat(passes.read(opened, asked).shown().parts().get(0).text()).isEqualTo("问：……答：……");
        assertThat(passes.answer(opened, asked, Outcome.REFUSED, List.of("第二段与事实不符"), subject.name(), pass.code()))
                .isTrue();

        var heard = hearings.read(asked, officer);
        assertThat(heard.hearing().answer().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(heard.statements()).containsExactly("第二段与事实不符");
        assertThat(passes.of(matter, officer).get(0).openings().times()).isEqualTo(1);
        assertThatThrownBy(() -> passes.answer(opened, asked, Outcome.SIGNED, List.of(), subject.name(), pass.code()))
                .isInstanceOf(NotWaitingForAnAnswer.class);
    }

    @Test
    void whatIsVoidCountsNoMoreAndCanNotBeAnsweredAnyMore() {
        var answered = ask(Kind.SIGN);
        var pass = passes.issue(matter, Concerned.of(subject.id()), 15, true, officer);
        var opened = open(pass).orElseThrow();
        passes.answer(opened, answered, Outcome.SIGNED, List.of(), subject.name(), pass.code());
        var waiting = ask(Kind.REPLY);

        hearings.annul(matter, officer);

        assertThat(hearings.get(answered).isVoided()).isTrue();
        assertThat(hearings.get(answered).answer().outcome()).isEqualTo(Outcome.SIGNED);
        assertThat(hearings.get(waiting).status()).isEqualTo(HearingView.Status.WITHDRAWN);
        assertThatThrownBy(() -> passes.answer(opened, answered, Outcome.SIGNED, List.of(), subject.name(), pass.code()))
                .isInstanceOf(NotWaitingForAnAnswer.class);
        assertThatThrownBy(() -> passes.answer(opened, waiting, Outcome.ANSWERED, List.of("说明"), subject.name(),
                pass.code())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> hearings.withdraw(answered, officer)).isInstanceOf(NotWaitingForAnAnswer.class);
    }

    @Test
    void nothingIsKeptOfTheCodeAndNothingInPlain() {
        ask(Kind.SIGN);
        var pass = passes.issue(matter, Concerned.of(subject.id()), 15, true, officer);

        var kept = jdbc.sql("select mark from hearing_pass where number = ?").param(pass.number()).query(String.class).single();
        var shown = jdbc.sql("select shown from hearing where matter = ?").param(matter.value()).query(String.class).single();
        assertThat(kept).doesNotContain(pass.code().replace("-", ""));
        assertThat(shown).doesNotContain("问：");
    }

    @Test
    void aPassShowsItsOwnMatterAndPersonOnly() {
        var asked = ask(Kind.SIGN);
        var other = hearings.ask(new NewHearing(matter, Kind.SIGN, Concerned.outside("王外人"),
                Shown.of("谈话记录", "记录", "别人的"), null), officer);
        var pass = open(passes.issue(matter, Concerned.of(subject.id()), 15, true, officer)).orElseThrow();

        assertThat(passes.laid(pass).orElseThrow().hearings()).extracting(HearingView::id).containsExactly(asked);
        assertThatThrownBy(() -> passes.read(pass, other)).isInstanceOf(NotFound.class);

        var outside = open(passes.issue(matter, Concerned.outside("王外人"), 15, true, officer)).orElseThrow();
        assertThat(passes.read(outside, other).shown().parts().get(0).text()).isEqualTo("别人的");
    }

    @Test
    void aPassEndsWithItsTermWhenRevokedAndWhenANewOneIsIssued() {
        ask(Kind.SIGN);
        var first = passes.issue(matter, Concerned.of(subject.id()), 1, true, officer);
        var second = passes.issue(matter, Concerned.of(subject.id()), 1, true, officer);
        assertThat(open(first)).isEmpty();
        var opened = open(second).orElseThrow();

        clock.advance(Duration.ofDays(1));
        assertThat(open(second)).isEmpty();
        assertThat(passes.laid(opened)).isEmpty();

        var third = passes.issue(matter, Concerned.of(subject.id()), 1, true, officer);
        var inside = open(third).orElseThrow();
        passes.revoke(matter, inside, officer);
        assertThat(passes.holds(inside)).isFalse();
        assertThat(open(third)).isEmpty();
    }

    @Test
    void fiveWrongCodesLockForAQuarterOfAnHour() {
        ask(Kind.SIGN);
        var pass = passes.issue(matter, Concerned.of(subject.id()), 15, true, officer);
        for (int i = 0; i < 5; i++) {
            assertThat(passes.open(pass.number(), "wrong", "lock-" + matter)).isEmpty();
        }

        assertThat(open(pass)).isEmpty();
        clock.advance(Duration.ofMinutes(15));
        assertThat(open(pass)).isPresent();
    }

    @Test
    void whoKnocksInVainTooOftenWaitsWhateverHeTypes() {
        ask(Kind.SIGN);
        var pass = passes.issue(matter, Concerned.of(subject.id()), 15, true, officer);
        var from = "knock-" + matter;
        for (int i = 0; i < Knocks.ALLOWED; i++) {
            passes.open("00000000", "guess" + i, from);
        }

        assertThat(passes.open(pass.number(), pass.code(), from)).isEmpty();
        assertThat(open(pass)).isPresent();
        clock.advance(Knocks.REMEMBERED);
        assertThat(passes.open(pass.number(), pass.code(), from)).isPresent();
    }

    @Test
    void aPassIsHandedOverInPersonByAMemberAndNotForLong() {
        ask(Kind.SIGN);
        var concerned = Concerned.of(subject.id());
        var stranger = office.holder("OFFICE_HEAD", "宣传部").actor();

        assertThatThrownBy(() -> passes.issue(matter, concerned, 15, false, officer)).isInstanceOf(NotHandedOver.class);
        assertThatThrownBy(() -> passes.issue(matter, concerned, 61, true, officer)).isInstanceOf(PassLastsTooLong.class);
        assertThatThrownBy(() -> passes.issue(matter, concerned, 15, true, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> passes.issue(matter, Concerned.outside("谁"), 15, true, officer)).isInstanceOf(NotFound.class);
    }

    @Test
    void signsWithHisOwnNameAndTheCode() {
        var asked = ask(Kind.SIGN);
        var pass = passes.issue(matter, Concerned.of(subject.id()), 15, true, officer);
        var opened = open(pass).orElseThrow();

        assertThatThrownBy(() -> passes.answer(opened, asked, Outcome.SIGNED, List.of(), "别人", pass.code()))
                .isInstanceOf(NotHisName.class);
        assertThat(passes.answer(opened, asked, Outcome.SIGNED, List.of(), subject.name(), "wrong")).isFalse();
        assertThat(hearings.get(asked).isOpen()).isTrue();
    }

    @Test
    void paperComesWithTwoWitnessesAndItsScan() throws IOException {
        var asked = ask(Kind.SIGN);
        var witnesses = List.of(office.holder("OFFICE_HEAD", "宣传部").person(), office.holder("OFFICE_HEAD", "学生工作部").person());
        var paper = new Hearings.Paper(Outcome.REFUSED, List.of("看过后拒绝签字"), clock.instant(), witnesses);
        clock.advance(Duration.ofHours(3));

        assertThatThrownBy(() -> hearings.enter(asked, paper, null, officer)).isInstanceOf(ScanMissing.class);
        hearings.enter(asked, paper, Incoming.of(scan(), "笔录.txt"), officer);

        var answer = hearings.get(asked).answer();
        assertThat(answer.witnesses()).hasSize(2);
        assertThat(Duration.between(answer.writtenAt(), answer.enteredAt())).isEqualTo(Duration.ofHours(3));
        var scan = hearings.scan(asked, officer);
        assertThat(scan.name()).isEqualTo("笔录.txt");
        assertThat(new String(scan.content(), UTF_8)).contains("拒绝签字");
    }

    @Test
    void strangersAndExcludedPeopleSeeNothing() {
        var asked = ask(Kind.SIGN);
        var stranger = office.holder("UNIVERSITY_SECRETARY", "中共滨海师范学院委员会").actor();

        assertThatThrownBy(() -> hearings.of(matter, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> hearings.read(asked, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> passes.of(matter, stranger)).isInstanceOf(NotFound.class);
        transaction.executeWithoutResult(status -> members.exclude(matter, new PersonId(officer.person()),
                "RECUSED", officer));
        assertThatThrownBy(() -> hearings.read(asked, officer)).isInstanceOf(NotFound.class);
    }

    @Test
    void ofManyAnswersAtOnceOneIsTaken() throws Exception {
        var asked = ask(Kind.DEFEND);
        var pass = passes.issue(matter, Concerned.of(subject.id()), 15, true, officer);
        var opened = open(pass).orElseThrow();

        var answers = AtOnce.tenTimes(() -> passes.answer(opened, asked, Outcome.ANSWERED, List.of("一", "二"), subject.name(),
                pass.code()));

        assertThat(answers).filteredOn(Objects::isNull).hasSize(1);
        assertThat(hearings.words(asked).statements()).containsExactly("一", "二");
    }

    @Test
    void isForConfidentialMattersOnly() {
        var open = matters.newId();
        matters.open(List.of(new NewMatter(open, "interview", "测试〔2020〕" + UUID.randomUUID(), "测试",
                units.named("组织部").orElseThrow(), null, List.of())));

        assertThatThrownBy(() -> hearings.ask(new NewHearing(open, Kind.SIGN, Concerned.of(subject.id()),
                Shown.of("谈话记录", "记录", "问"), null), officer)).isInstanceOf(IllegalArgumentException.class);
    }

    private HearingId ask(Kind kind) {
        return hearings.ask(new NewHearing(matter, kind, Concerned.of(subject.id()),
                Shown.of("谈话记录", "记录", "问：……答：……"), null), officer);
    }

    private Optional<PassId> open(Passes.Issued pass) {
        return passes.open(pass.number(), pass.code().toUpperCase(Locale.ROOT), "door-" + matter);
    }

    private Path scan() throws IOException {
        return Files.writeString(folder.resolve("scan"), "拒绝签字，见证人：二人");
    }
}
