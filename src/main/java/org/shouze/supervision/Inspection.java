package org.shouze.supervision;

import static org.shouze.supervision.InspectionStatus.APPROVED;
import static org.shouze.supervision.InspectionStatus.CHECKING;
import static org.shouze.supervision.InspectionStatus.CLOSED;
import static org.shouze.supervision.InspectionStatus.EXPLAINING;
import static org.shouze.supervision.InspectionStatus.LISTED;
import static org.shouze.supervision.InspectionStatus.LISTING;
import static org.shouze.supervision.InspectionStatus.NOT_APPROVED;
import static org.shouze.supervision.InspectionStatus.NO_PROBLEM;
import static org.shouze.supervision.InspectionStatus.PLANNED;
import static org.shouze.supervision.InspectionStatus.RECHECKING;
import static org.shouze.supervision.InspectionStatus.RECTIFYING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.shouze.matter.MatterId;
import org.shouze.organization.UnitId;

/** An inspection of one unit before any case (监督检查): the sample falls by lot, and the unit is heard before it is blamed. */
final class Inspection {

    /** What was planned. @param day of the reports that are sampled, or null: no sample */
    record Plan(MatterId id, String number, UnitId unit, UnitId handling, LocalDate from, LocalDate to, LocalDate day,
            int sampleSize, long planner, String plannerName, Instant plannedAt) {

        boolean samples() {
            return day != null;
        }
    }

    /** What changes. @param explained has the unit been heard? @param results the last of each report drawn */
    record State(InspectionStatus status, Draw draw, Instant drawnAt, Map<String, PhoneResult> results,
            boolean explained, int returns, int version) {}

    final Plan plan;
    private final Map<String, PhoneResult> results;
    private InspectionStatus status;
    private Draw draw;
    private Instant drawnAt;
    private boolean explained;
    private int returns;
    private final int version;

    Inspection(Plan plan, State state) {
        this.plan = plan;
        this.results = new LinkedHashMap<>(state.results());
        this.status = state.status();
        this.draw = state.draw();
        this.drawnAt = state.drawnAt();
        this.explained = state.explained();
        this.returns = state.returns();
        this.version = state.version();
    }

    /** @throws InspectorNotFree if who plans it is tied to the unit */
    static Inspection planned(Plan plan, Inspector by) {
        by.demandFree();
        return new Inspection(plan, new State(PLANNED, null, null, Map.of(), false, 0, 0));
    }

    State state() {
        return new State(status, draw, drawnAt, Map.copyOf(results), explained, returns, version);
    }

    void approve(Inspector by) {
        by.demandFree();
        from(PLANNED);
        status = plan.samples() ? APPROVED : LISTING;
    }

    void refuse(Inspector by, String reason) {
        by.demandFree();
        from(PLANNED);
        stated(reason);
        status = NOT_APPROVED;
    }

    /**
     * @param frame numbers of all accepted zero reports of the unit on that day
     * @throws DrawnAlready  if a sample was drawn before
     * @throws NothingToDraw if the frame is empty
     */
    void draw(String seed, List<String> frame, Instant at) {
        if (draw != null) {
            throw new DrawnAlready();
        }
        from(APPROVED);
        if (frame.isEmpty()) {
            throw new NothingToDraw();
        }
        draw = new Draw(seed, frame, plan.sampleSize());
        drawnAt = at;
        status = CHECKING;
    }

    /** A later result of the same report takes the place of the one before, which stays in the record. */
    void checked(String report, PhoneResult result) {
        from(CHECKING);
        if (!draw.drawn().contains(report)) {
            throw new NotInTheSample();
        }
        results.put(report, result);
    }

    /** @return whether all matched @throws ChecksOutstanding while a report of the sample has no result */
    boolean endChecks(Inspector by) {
        by.demandFree();
        from(CHECKING);
        if (!results.keySet().containsAll(draw.drawn())) {
            throw new ChecksOutstanding();
        }
        status = differs() ? EXPLAINING : LISTING;
        return !differs();
    }

    /** The unit was asked and answered. */
    void explain(String text) {
        from(EXPLAINING);
        stated(text);
        explained = true;
        status = LISTING;
    }

    /** @throws UnitNotHeard if there is a difference on which the unit was not heard */
    void list(Inspector by, boolean problems, String text) {
        by.demandFree();
        from(LISTING);
        if (differs() && !explained) {
            throw new UnitNotHeard();
        }
        if (problems || differs()) {
            stated(text);
        }
        status = problems ? LISTED : NO_PROBLEM;
    }

    /** An advice names the grounds it rests on. */
    void feedBack(Inspector by, Instrument instrument, String grounds, String text) {
        by.demandFree();
        from(LISTED);
        stated(text);
        if (instrument == Instrument.ADVICE) {
            stated(grounds);
        }
        status = RECTIFYING;
    }

    void rectified(String text) {
        from(RECTIFYING);
        stated(text);
        status = RECHECKING;
    }

    void recheck(Inspector by, boolean resolved, String text) {
        by.demandFree();
        from(RECHECKING);
        if (!resolved) {
            stated(text);
            returns++;
        }
        status = resolved ? CLOSED : RECTIFYING;
    }

    void end() {
        if (status.isOver()) {
            throw new InspectionMovedOn();
        }
        status = InspectionStatus.ENDED;
    }

    /** A review took back what was found: nothing is to be put right any more, or was. */
    void revoke() {
        if (status != RECTIFYING && status != RECHECKING && status != CLOSED) {
            throw new InspectionMovedOn();
        }
        status = InspectionStatus.REVOKED;
    }

    private boolean differs() {
        return results.values().stream().anyMatch(PhoneResult::differs);
    }

    private void from(InspectionStatus expected) {
        if (status != expected) {
            throw new InspectionMovedOn();
        }
    }

    private static void stated(String text) {
        if (text == null || text.isBlank()) {
            throw new ReasonMissing();
        }
    }
}
