package org.shouze.reporting.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.RuleBroken;
import org.shouze.organization.SeatId;
import org.shouze.reporting.Rung;
import org.shouze.reporting.TotalStatus;

abstract class ConsolidationFlowsTest extends Flows {

    private static final String HEADQUARTERS = "疫情防控工作领导小组办公室";

    ConsolidationFlowsTest() {
        super("consolidation", LocalDate.of(2020, 1, 5));
    }

    @BeforeEach
    void theCollegesAreAsked() {
        at("16:30");
        totals.openDue();
    }

    @Test
    void whatIsSignedGoesOneLevelUp() {
        var place = place();
        accepted(place.grid());
        var total = total(place).id();
        assertThat(way(total)).containsExactly("consolidationDue", "dueToPrepare", "prepareTotal");
        refused(total, "prepareTotal", secretary(place), prepared());

        office.finish(total, "prepareTotal", deputy(place), prepared());
        refused(total, "signTotal", deputy(place), sign(total));
        refused(total, "signTotal", secretary(place()), sign(total));
        office.finish(total, "signTotal", secretary(place), sign(total));

        assertThat(way(total)).containsExactly("consolidationDue", "dueToPrepare", "prepareTotal", "prepareToSign",
                "signTotal", "signToAgreed", "agreed", "agreedYes", "sendUp", "sendUpToTop", "atTheTop", "topNo",
                "totalSent");
        assertThat(isClosed(total)).isTrue();
        assertThat(totals.current(total).status()).isEqualTo(TotalStatus.SIGNED);
    }

    @Test
    void whatTheSignerSendsBackIsPutTogetherAnew() {
        var place = place();
        var total = total(place).id();
        office.finish(total, "prepareTotal", deputy(place), prepared());

        office.finish(total, "signTotal", secretary(place), new SignTotal.Form(false, "先催齐再报", null));

        assertThat(way(total)).endsWith("agreed", "agreedNo", "prepareTotal").doesNotContain("sendUp", "agreedYes");
        assertThat(totals.current(total).version()).isZero();
        office.finish(total, "prepareTotal", deputy(place), prepared());
        office.finish(total, "signTotal", secretary(place), sign(total));
        assertThat(way(total)).endsWith("topNo", "totalSent");
    }

    @Test
    void whatChangedSinceItWasPutTogetherIsNotSigned() {
        var place = place();
        var total = total(place).id();
        office.finish(total, "prepareTotal", deputy(place), prepared());
        accepted(place.grid());

        assertThatThrownBy(() -> office.finish(total, "signTotal", secretary(place), sign(total)))
                .isInstanceOf(RuleBroken.class)
                .extracting(broken -> ((RuleBroken) broken).code()).isEqualTo("rule.TotalChangedSincePrepared");

        assertThat(way(total)).endsWith("prepareToSign", "signTotal").doesNotContain("agreed");
        assertThat(office.waitsAt(total, "signTotal", secretary(place))).isTrue();
    }

    @Test
    void whereTheSecretaryStandsInForTheDeputyTheLevelAboveSigns() {
        var place = place();
        var total = total(place).id();
        standsInFor(deputy(place), secretary(place), deputySeat(place));

        office.finish(total, "prepareTotal", secretary(place), prepared());
        refused(total, "signTotal", secretary(place), sign(total));
        office.finish(total, "signTotal", office.holder("UNIVERSITY_DEPUTY_SECRETARY", units.school().id()),
                sign(total));

        assertThat(way(total)).endsWith("totalSent");
    }

    private SeatId deputySeat(Place place) {
        return seats.at("COLLEGE_DEPUTY_SECRETARY", place.college().id());
    }

    @Test
    void aPartThatChangedAsksForAnotherSignatureInAMatterOfItsOwn() {
        var place = place();
        accepted(place.grid());
        var late = filed(place.second());
        var total = signedTotal(place);
        var first = way(total);

        office.finish(late, "checkReport", checker(place.second()), accept());

        var anew = signingAnew(total);
        assertThat(way(anew)).containsExactly("partCorrected", "correctedToSign", "signTotal");
        refused(anew, "signTotal", deputy(place), sign(anew));
        office.finish(anew, "signTotal", secretary(place), new SignTotal.Form(false, "写明更正了什么", null));
        assertThat(way(anew)).endsWith("agreedNo", "prepareTotal");
        office.finish(anew, "prepareTotal", deputy(place), prepared());
        office.finish(anew, "signTotal", secretary(place), sign(anew));

        assertThat(way(anew)).endsWith("sendUp", "sendUpToTop", "atTheTop", "topNo", "totalSent")
                .doesNotContain("consolidationDue", "dueToPrepare");
        assertThat(way(total)).isEqualTo(first);
        assertThat(totals.current(total).version()).isEqualTo(2);
    }

    @Test
    void theTotalOfTheSchoolIsReportedAndItsReceiptKept() {
        at("17:00");
        totals.openDue();
        at("17:30");
        totals.openDue();
        var clerk = office.holder("OFFICE_CLERK", HEADQUARTERS);
        var leader = office.holder("UNIVERSITY_DEPUTY_SECRETARY", units.school().id());
        var total = totals.of(rounds.of(day).orElseThrow(), Rung.HEADQUARTERS).get(0).id();

        office.finish(total, "prepareTotal", clerk, prepared());
        refused(total, "signTotal", clerk, sign(total));
        office.finish(total, "signTotal", leader, sign(total));
        assertThat(way(total)).endsWith("atTheTop", "topYes", "recordReceipt").doesNotContain("topNo", "totalSent");
        var receipt = new RecordReceipt.Form("上级平台", LocalDateTime.of(2020, 1, 5, 17, 30), "HZ-1");
        refused(total, "recordReceipt", leader, receipt);
        office.finish(total, "recordReceipt", clerk, receipt);

        assertThat(way(total)).endsWith("recordReceipt", "receiptToEnd", "sentToAuthority");
        assertThat(isClosed(total)).isTrue();
    }
}
