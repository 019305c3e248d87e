package org.shouze.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.documents.Bundle;
import org.shouze.documents.Incoming;
import org.shouze.documents.Purpose;
import org.shouze.evidence.Custody.Act;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.Members;
import org.shouze.matter.NewMatter;
import org.shouze.matter.PersonIsExcluded;
import org.shouze.organization.PersonId;
import org.shouze.organization.Units;
import org.shouze.protection.ContentBroken;
import org.shouze.support.AtOnce;
import org.shouze.support.Office;
import org.shouze.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

abstract class EvidenceTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired Evidence evidence;
    @Autowired EvidenceArchive archive;
    @Autowired Matters matters;
    @Autowired Members members;
    @Autowired Units units;
    @Autowired Office office;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;
    @TempDir Path folder;

    private Acting secretary;
    private Acting other;
    private Acting stranger;
    private Actor by;
    private MatterId matter;

    @BeforeEach
    void aConfidentialMatterOfTwo() {
        clock.set("2020-02-06T16:05:00");
        secretary = office.holder("DISCIPLINE_SECRETARY", units.school().id());
        other = office.holder("OFFICE_HEAD", "党委办公室");
        stranger = office.holder("UNIVERSITY_SECRETARY", units.school().id());
        by = secretary.actor();
        matter = matter("accountabilityCase", true);
        transaction.executeWithoutResult(status -> members.admit(matter, other.person(), "INVESTIGATOR", "调查组", by));
    }

    @Test
    void aPieceOfEvidenceSaysWhenceAndWhenAndByWhomItWasTakenAndLiesSealed() {
        var kept = evidence.take(matter, taking(), file("值班表.pdf", "甲"), by);

        assertThat(kept.number()).isEqualTo(1);
        assertThat(kept.takers()).extracting(Exhibit.Named::name).containsExactly(by.name(), other.actor().name());
        assertThat(kept.holder().person()).isEqualTo(secretary.person());
        assertThat(kept.original().name()).isEqualTo("值班表.pdf");
        assertThat(evidence.open(kept.id(), kept.original().id(), Purpose.HANDLING, by).content()).isEqualTo(pdf("甲"));
        assertThat(jdbc.sql("select title || giver from evidence_item where id = ?").param(kept.id().value())
                .query(String.class).single()).doesNotContain("值班表", "外语学院");
        assertThat(jdbc.sql("select name from evidence_file where item = ?").param(kept.id().value()).query(String.class)
                .single()).doesNotContain("值班表");
        assertThat(new String(jdbc.sql("select content from protection_file_part where file = ?")
                .param(kept.original().id()).query(byte[].class).single(), ISO_8859_1)).doesNotContain("%PDF");
        assertThat(matters.timeline(matter)).extracting(Matters.Entry::act).contains("act.evidence.taken");
    }

    @Test
    void oneTakerIsRefusedAndNothingIsKept() {
        assertThatThrownBy(() -> evidence.take(matter, taking(secretary.person(), secretary.person()), file("a.pdf", "甲"), by))
                .isInstanceOf(OneTakerOnly.class);
        assertThatThrownBy(() -> evidence.take(matter, taking(secretary.person()), file("a.pdf", "甲"), by))
                .isInstanceOf(OneTakerOnly.class);
        assertThat(evidence.of(matter, by)).isEmpty();
    }

    @Test
    void aTakerWhoIsShutOutOrDoesNotKnowOfItIsRefused() {
        assertThatThrownBy(() -> evidence.take(matter, taking(secretary.person(), stranger.person()), file("a.pdf", "甲"), by))
                .isInstanceOf(TakerIsNoMember.class);
        transaction.executeWithoutResult(status -> members.exclude(matter, other.person(), "RELATIVE", by));
        assertThatThrownBy(() -> evidence.take(matter, taking(), file("a.pdf", "甲"), by)).isInstanceOf(PersonIsExcluded.class);
    }

    @Test
    void whatComesFromADailyReportIsRefused() {
        var report = matter("dailyReport", false);
        var taking = taking();

        assertThatThrownBy(() -> evidence.take(matter, new Taking(taking.title(), null, Source.UNIT, null, null,
                taking.takenAt(), taking.takers(), report), file("a.pdf", "甲"), by)).isInstanceOf(PurposeWall.class);
    }

    @Test
    void versionsAndCoveredCopiesStandBesideTheOriginal() {
        var first = evidence.take(matter, taking(), file("值班表.pdf", "甲"), by);
        var second = evidence.renew(first.id(), file("值班表2.pdf", "乙"), "补扫第 2 页", by);
        var covered = evidence.cover(first.id(), first.original().id(), file("值班表遮盖.pdf", "丙"), "遮去电话", by);

        assertThat(second.original().version()).isEqualTo(2);
        var copy = covered.files().stream().filter(file -> !file.original()).findFirst().orElseThrow();
        assertThat(copy.covers()).isEqualTo(first.original().id());
        assertThat(copy.version()).isEqualTo(1);
        assertThat(covered.files()).hasSize(3);
        assertThat(evidence.open(first.id(), first.original().id(), Purpose.HANDLING, by).content()).isEqualTo(pdf("甲"));
        assertThat(evidence.open(first.id(), copy.id(), Purpose.REVIEW, by).content()).isEqualTo(pdf("丙"));
        assertThatThrownBy(() -> evidence.cover(first.id(), copy.id(), file("x.pdf", "丁"), "再遮", by))
                .isInstanceOf(CoverOfACover.class);
        assertThatThrownBy(() -> evidence.cover(first.id(), UUID.randomUUID(), file("x.pdf", "丁"), "遮", by))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theChainSaysWhoHasHadItAndOnlyTheHolderHandsItOver() {
        var kept = evidence.take(matter, taking(), file("值班表.pdf", "甲"), by);

        assertThatThrownBy(() -> evidence.hand(kept.id(), secretary.person(), "移交", other.actor())).isInstanceOf(NotTheHolder.class);
        assertThatThrownBy(() -> evidence.hand(kept.id(), stranger.person(), "移交", by)).isInstanceOf(TakerIsNoMember.class);
        evidence.hand(kept.id(), other.person(), "移交审理", by);
        evidence.open(kept.id(), kept.original().id(), Purpose.REVIEW, other.actor());

        assertThat(evidence.get(kept.id(), by).holder().person()).isEqualTo(other.person());
        assertThat(evidence.custody(kept.id(), by)).extracting(Custody::act).containsExactly(Act.TAKEN, Act.TAKEN, Act.PUT_IN,
                Act.HANDED, Act.OPENED);
        assertThat(evidence.custody(kept.id(), by).get(3)).satisfies(handed -> {
            assertThat(handed.name()).isEqualTo(by.name());
            assertThat(handed.toName()).isEqualTo(other.actor().name());
            assertThat(handed.note()).isEqualTo("移交审理");
        });
    }

    @Test
    void whatWasAlteredInFileDescriptionOrChainIsRefusedWithAnAlarm() {
        for (var harm : List.of("update protection_file_part set content = cast('12345' as bytea) where file = ?",
                "update evidence_file set version = 7 where id = ?", "update evidence_file set kind = 'PNG' where id = ?",
                "update evidence_custody set person = 1 where item = (select item from evidence_file where id = ?) and act = 'PUT_IN'",
                "delete from evidence_custody where item = (select item from evidence_file where id = ?) and act = 'TAKEN'")) {
            var kept = evidence.take(matter, taking(), file("值班表.pdf", "甲"), by);
            var before = alarms();

            jdbc.sql(harm).param(kept.original().id()).update();

            assertThatThrownBy(() -> evidence.open(kept.id(), kept.original().id(), Purpose.HANDLING, by)).as(harm)
                    .isInstanceOf(ContentBroken.class);
            assertThat(alarms()).as(harm).isEqualTo(before + 1);
        }
    }

    @Test
    void whoIsNoMemberFindsNothing() {
        var kept = evidence.take(matter, taking(), file("值班表.pdf", "甲"), by);
        var his = stranger.actor();

        assertThatThrownBy(() -> evidence.of(matter, his)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> evidence.get(kept.id(), his)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> evidence.custody(kept.id(), his)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> evidence.open(kept.id(), kept.original().id(), Purpose.HANDLING, his)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> evidence.take(matter, taking(), file("a.pdf", "甲"), his)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> evidence.renew(kept.id(), file("a.pdf", "甲"), "x", his)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> evidence.hand(kept.id(), his(his), "x", his)).isInstanceOf(NotFound.class);
    }

    @Test
    void anArchiveHasEveryFileWithItsChainUnlessOneIsBroken() throws IOException {
        var kept = evidence.take(matter, taking(), file("值班表.pdf", "甲"), by);
        evidence.cover(kept.id(), kept.original().id(), file("遮盖.pdf", "乙"), "遮去电话", by);
        var bundle = new Bundle(new ByteArrayOutputStream());

        archive.into(bundle, matter, by);

        assertThat(bundle.entries()).extracting(Bundle.Entry::path).containsExactly("证据/证据1-原件1-值班表.pdf",
                "证据/证据1-遮盖件1-遮盖.pdf", "证据/证据1-经手记录.txt");
        jdbc.sql("update evidence_file set version = 7 where id = ?").param(kept.original().id()).update();
        assertThatThrownBy(() -> archive.into(new Bundle(new ByteArrayOutputStream()), matter, by)).isInstanceOf(ContentBroken.class);
    }

    @Test
    void aClosedMatterTakesNothingAnyMoreButIsStillRead() {
        var kept = evidence.take(matter, taking(), file("值班表.pdf", "甲"), by);
        matters.close(matter);

        assertThatThrownBy(() -> evidence.take(matter, taking(), file("a.pdf", "乙"), by)).isInstanceOf(MatterIsClosed.class);
        assertThatThrownBy(() -> evidence.renew(kept.id(), file("a.pdf", "乙"), "x", by)).isInstanceOf(MatterIsClosed.class);
        assertThatThrownBy(() -> evidence.cover(kept.id(), kept.original().id(), file("a.pdf", "乙"), "x", by))
                .isInstanceOf(MatterIsClosed.class);
        assertThat(evidence.open(kept.id(), kept.original().id(), Purpose.REVIEW, by).content()).isEqualTo(pdf("甲"));
    }

    @Test
    void piecesPutInAtOnceHaveNumbersOfTheirOwnAndWholeChains() throws Exception {
        var outcomes = AtOnce.all(List.of(() -> evidence.take(matter, taking(), file("甲.pdf", "甲"), by),
                () -> evidence.take(matter, taking(), file("乙.pdf", "乙"), by),
                () -> evidence.take(matter, taking(), file("丙.pdf", "丙"), by)));

        assertThat(outcomes).containsOnlyNulls();
        assertThat(evidence.of(matter, by)).extracting(Exhibit::number).containsExactly(1, 2, 3);
        var first = evidence.of(matter, by).get(0);
        AtOnce.tenTimes(() -> evidence.open(first.id(), first.original().id(), Purpose.HANDLING, by));
        assertThat(evidence.open(first.id(), first.original().id(), Purpose.HANDLING, by)).isNotNull();
    }

    private static PersonId his(Actor actor) {
        return PersonId.of(actor);
    }

    private int alarms() {
        return jdbc.sql("select count(*) from audit_entry where act = 'evidence.digestBroken' and subject = ?")
                .param("matter:" + matter).query(Integer.class).single();
    }

    private Taking taking() {
        return taking(secretary.person(), other.person());
    }

    private Taking taking(PersonId... takers) {
        return new Taking("2月3日值班表", "当天无人值班", Source.UNIT, "外语学院办公室", "行政楼305室",
                Instant.parse("2020-02-05T01:30:00Z"), List.of(takers));
    }

    private Incoming file(String name, String content) {
        try {
            return Incoming.of(Files.write(Files.createTempFile(folder, "x", null), pdf(content)), name);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] pdf(String content) {
        return ("%PDF-1.7\n" + content.codePointAt(0) + "\n%%EOF\n").getBytes(ISO_8859_1);
    }

    private MatterId matter(String process, boolean confidential) {
        var id = matters.newId();
        matters.open(List.of(new NewMatter(id, process, "证据试〔2020〕" + NUMBERS.incrementAndGet() + getClass().getSimpleName(),
                "问责", units.school(), secretary.person(), List.of(), confidential)));
        return id;
    }
}
