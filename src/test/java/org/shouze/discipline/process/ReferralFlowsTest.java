package org.shouze.discipline.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.shouze.discipline.NoReceipt;
import org.shouze.discipline.Outcome;
import org.shouze.discipline.ReferralAnswer;
import org.shouze.discipline.Referrals;
import org.shouze.documents.Attachments;
import org.shouze.matter.MatterId;
import org.shouze.papers.Paper;
import org.shouze.papers.PaperKind;
import org.springframework.beans.factory.annotation.Autowired;

abstract class ReferralFlowsTest extends DisciplineFlows {

    @Autowired Referrals referrals;
    @Autowired Attachments attachments;

    ReferralFlowsTest() {
        super("referral");
    }

    @Test
    void aPackageIsListedApprovedReturnedSupplementedReceivedAndAnswered() throws IOException {
        var referral = opened();
        office.finish(referral, "preparePackage", supervisor(), form("初核情况报告 12"));
        refusedTo(referral, "approveReferral", supervisor(), new ApproveReferral.Form(true));
        office.finish(referral, "approveReferral", head(), new ApproveReferral.Form(false));
        var file = attached(referral);
        office.finish(referral, "preparePackage", supervisor(),
                new PreparePackage.Form("有关党组织", "初核情况报告 12", List.of(file)));
        office.finish(referral, "approveReferral", head(), new ApproveReferral.Form(true));
        assertThatThrownBy(() -> referrals.answer(referral, ReferralAnswer.FILED, TODAY, supervisor().actor()))
                .isInstanceOf(NoReceipt.class);
        assertThat(isClosed(referral)).isFalse();

        office.finish(referral, "recordReceipt", supervisor(), new RecordReceipt.Form(false, "", TODAY));
        assertThat(way(referral)).endsWith("complete", "completeNo", "preparePackage");
        office.finish(referral, "preparePackage", supervisor(),
                new PreparePackage.Form("有关党组织", "初核情况报告 12\n谈话记录 5", List.of(file)));
        office.finish(referral, "approveReferral", head(), new ApproveReferral.Form(true));
        office.finish(referral, "recordReceipt", supervisor(), new RecordReceipt.Form(true, "收1号", TODAY));
        office.finish(referral, "recordAnswer", supervisor(), new RecordAnswer.Form(ReferralAnswer.FILED, TODAY));

        assertThat(way(referral)).endsWith("completeYes", "recordAnswer", "answerToEnd", "referralAnswered");
        assertThat(isClosed(referral)).isTrue();
        assertThat(papers.of(referral, supervisor().actor())).extracting(Paper::kind)
                .containsExactlyInAnyOrder(PaperKind.REFERRAL_LETTER, PaperKind.REFERRAL_LETTER, PaperKind.RECEIPT);
        var receipt = paper(referral, PaperKind.RECEIPT, supervisor());
        assertThat(receipt.number()).isEqualTo("收1号");
        assertThat(papers.filled(receipt.id(), supervisor().actor())).containsEntry("agency", "有关党组织");
        assertThat(archived(referral, supervisor())).contains("文书/收1号 回执-1.docx");
        var view = referrals.view(referral, supervisor().actor());
        assertThat(view.version()).isEqualTo(3);
        assertThat(view.items()).hasSize(3).allMatch(Referrals.Item::intact);
        assertThat(view.items().get(2).digest()).hasSize(64);
    }

    @Test
    void aFileThatIsNotAsListedIsSeen() throws IOException {
        var referral = opened();
        var file = attached(referral);
        office.finish(referral, "preparePackage", supervisor(), new PreparePackage.Form("有关党组织", "", List.of(file)));

        jdbc.sql("update documents_attachment set digest = 'x' where id = ?").param(file).update();

        assertThat(referrals.view(referral, supervisor().actor()).items()).noneMatch(Referrals.Item::intact);
    }

    private MatterId opened() {
        var clue = concluded(Outcome.TRANSFER);
        return new MatterId(jdbc.sql("select id from discipline_referral where clue = ?").param(clue.value())
                .query(UUID.class).single());
    }

    private static PreparePackage.Form form(String items) {
        return new PreparePackage.Form("有关党组织", items, List.of());
    }

    private UUID attached(MatterId referral) throws IOException {
        var photo = Files.write(Files.createTempFile("photo", null), new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});
        return attachments.add(referral.value(), "材料.jpg", photo, 1, "案管").id();
    }
}
