package org.shouze.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;

class ReferralTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 2, 6);
    private static final PersonId CLERK = new PersonId(1);
    private static final PersonId HEAD = new PersonId(2);

    @Test
    void hasAList() {
        assertThatThrownBy(() -> Referral.open(id()).prepare(List.of(), CLERK)).isInstanceOf(PackageEmpty.class);
    }

    @Test
    void isApprovedBySomebodyElse() {
        var prepared = Referral.open(id());
        prepared.prepare(List.of("报告"), CLERK);

        assertThatThrownBy(() -> prepared.approve(CLERK, TODAY)).isInstanceOf(SamePersonDecides.class);
        assertThatThrownBy(() -> Referral.open(id()).approve(HEAD, TODAY)).isInstanceOf(ReferralNotReady.class);
    }

    @Test
    void withoutAReceiptIsNeverAnswered() {
        var sent = sent();

        assertThatThrownBy(() -> sent.answer(ReferralAnswer.FILED, TODAY, TODAY)).isInstanceOf(NoReceipt.class);
        assertThatThrownBy(() -> sent.receive(" ", TODAY, TODAY)).isInstanceOf(NoReceipt.class);
        assertThatThrownBy(() -> sent.receive("收1号", TODAY.minusDays(1), TODAY)).isInstanceOf(DayToCome.class);
        sent.receive("收1号", TODAY, TODAY);
        sent.answer(ReferralAnswer.FILED, TODAY, TODAY);

        assertThat(sent.state().status()).isEqualTo(Referral.Status.ANSWERED);
        assertThatThrownBy(() -> sent.answer(ReferralAnswer.FILED, TODAY, TODAY)).isInstanceOf(ReferralNotReady.class);
    }

    @Test
    void whatCameBackIsSentAgainAsANewVersion() {
        var sent = sent();
        sent.comeBack(TODAY, TODAY);
        assertThatThrownBy(() -> sent.receive("收1号", TODAY, TODAY)).isInstanceOf(ReferralNotReady.class);
        assertThatThrownBy(() -> sent.approve(HEAD, TODAY)).isInstanceOf(ReferralNotReady.class);

        assertThat(sent.prepare(List.of("报告", "附件"), CLERK)).isEqualTo(2);
        sent.approve(HEAD, TODAY);
        assertThatThrownBy(() -> sent.prepare(List.of("别的"), CLERK)).isInstanceOf(ReferralNotReady.class);
    }

    private static Referral sent() {
        var one = Referral.open(id());
        one.prepare(List.of("报告"), CLERK);
        one.approve(HEAD, TODAY);
        return one;
    }

    private static MatterId id() {
        return new MatterId(UUID.randomUUID());
    }
}
