package org.shouze.reporting.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouze.reporting.process.ApproveCorrection.Decision.APPROVE;
import static org.shouze.reporting.process.ApproveCorrection.Decision.REFUSE;
import static org.shouze.reporting.process.ApproveCorrection.Decision.REVISE;

import java.time.LocalDate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.matter.MatterId;
import org.shouze.organization.Grids.Grid;
import org.shouze.reporting.CorrectionView.Status;
import org.shouze.reporting.Corrections;
import org.springframework.beans.factory.annotation.Autowired;

abstract class CorrectionFlowsTest extends Flows {

    @Autowired Corrections corrections;

    CorrectionFlowsTest() {
        super("correction", LocalDate.of(2020, 1, 6));
    }

    @BeforeEach
    void inTheMorning() {
        at("09:00");
    }

    @Test
    void anApprovedCorrectionIsTheNewVersion() {
        var place = place();
        var report = accepted(place.grid());
        var correction = proposed(report, place.grid());
        assertThat(way(correction)).containsExactly("correctionProposed", "proposedToApprove", "approveCorrection");
        refused(correction, "approveCorrection", keeper(place.grid()), decide(APPROVE, ""));
        refused(correction, "approveCorrection", checker(place.grid()), decide(APPROVE, ""));
        refused(correction, "approveCorrection", deputy(place()), decide(APPROVE, ""));

        office.finish(correction, "approveCorrection", deputy(place), decide(APPROVE, "属实"));

        assertThat(way(correction)).containsExactly("correctionProposed", "proposedToApprove", "approveCorrection",
                "approveToAgreed", "agreed", "agreedYes", "applyCorrection", "applyToCarry", "carryUpward",
                "carryToEnd", "corrected");
        assertThat(corrections.get(correction).status()).isEqualTo(Status.APPLIED);
        assertThat(reports.versions(report)).hasSize(2);
        assertThat(isClosed(correction)).isTrue();
    }

    @Test
    void aRefusedCorrectionLeavesTheReportAsItWas() {
        var place = place();
        var report = accepted(place.grid());
        var correction = proposed(report, place.grid());

        office.finish(correction, "approveCorrection", deputy(place), decide(REFUSE, "与原始记录不符"));

        assertThat(way(correction)).endsWith("agreed", "agreedNo", "revise", "reviseNo", "correctionRefused")
                .doesNotContain("agreedYes", "applyCorrection", "reviseCorrection");
        assertThat(reports.versions(report)).hasSize(1);
        assertThat(isClosed(correction)).isTrue();
    }

    @Test
    void aReturnedCorrectionIsPursuedAndApproved() {
        var place = place();
        var report = accepted(place.grid());
        var correction = proposed(report, place.grid());

        office.finish(correction, "approveCorrection", deputy(place), decide(REVISE, "写明从哪里返回"));
        assertThat(way(correction)).endsWith("agreedNo", "revise", "reviseYes", "reviseCorrection")
                .doesNotContain("correctionRefused", "pursue");
        refused(correction, "reviseCorrection", deputy(place), returned(place.grid(), "漏报一人", true));
        refused(correction, "reviseCorrection", checker(place.grid()), returned(place.grid(), "漏报一人", true));
        office.finish(correction, "reviseCorrection", keeper(place.grid()), returned(place.grid(), "从武汉返回一人", true));
        assertThat(way(correction)).endsWith("revisedToPursue", "pursue", "pursueYes", "approveCorrection");
        office.finish(correction, "approveCorrection", deputy(place), decide(APPROVE, ""));

        assertThat(way(correction)).endsWith("carryToEnd", "corrected").doesNotContain("pursueNo");
        assertThat(corrections.get(correction).reason()).isEqualTo("从武汉返回一人");
    }

    @Test
    void aReturnedCorrectionMayBeTakenBack() {
        var place = place();
        var report = accepted(place.grid());
        var correction = proposed(report, place.grid());
        office.finish(correction, "approveCorrection", deputy(place), decide(REVISE, "写明从哪里返回"));

        office.finish(correction, "reviseCorrection", keeper(place.grid()), returned(place.grid(), "", false));

        assertThat(way(correction)).endsWith("pursue", "pursueNo", "correctionWithdrawn")
                .doesNotContain("pursueYes", "applyCorrection");
        assertThat(corrections.get(correction).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(reports.versions(report)).hasSize(1);
    }

    @Test
    void whoProposedStandsInForWhoApprovesAndStillTheLevelAboveDecides() {
        var place = place();
        var report = accepted(place.grid());
        standsInFor(deputy(place), keeper(place.grid()), seats.at("COLLEGE_DEPUTY_SECRETARY", place.college().id()));
        var correction = proposed(report, place.grid());

        refused(correction, "approveCorrection", keeper(place.grid()), decide(APPROVE, ""));
        office.finish(correction, "approveCorrection", secretary(place), decide(APPROVE, "属实"));

        assertThat(way(correction)).endsWith("corrected");
    }

    private MatterId proposed(MatterId report, Grid grid) {
        return corrections.propose(report, returned(grid, "", null).filing(), "漏报一人", from(keeper(grid), grid.keeper()));
    }

    private static ApproveCorrection.Form decide(ApproveCorrection.Decision decision, String opinion) {
        return new ApproveCorrection.Form(decision, opinion);
    }
}
