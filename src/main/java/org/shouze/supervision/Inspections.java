package org.shouze.supervision;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.NewMatter;
import org.shouze.organization.PersonId;
import org.shouze.organization.SeatId;
import org.shouze.organization.Seats;
import org.shouze.organization.UnitId;
import org.shouze.organization.Units;
import org.shouze.supervision.InspectionView.Kind;
import org.shouze.workflow.Workflow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Inspections before any case (监督检查): a sample that falls by lot, calls, the unit heard, findings, re-check. */
@Component
public class Inspections {

    static final String PROCESS = "inspection";

    private final InspectionRows rows;
    private final SupervisingSeats supervising;
    private final InspectionTies ties;
    private final ZeroReports zeros;
    private final TaskPapers papers;
    private final Matters matters;
    private final Workflow workflow;
    private final Units units;
    private final Seats seats;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Inspections(InspectionRows rows, SupervisingSeats supervising, InspectionTies ties, ZeroReports zeros, TaskPapers papers,
            Matters matters, Workflow workflow, Units units, Seats seats, Audit audit, Clock clock) {
        this.rows = rows;
        this.supervising = supervising;
        this.ties = ties;
        this.zeros = zeros;
        this.papers = papers;
        this.matters = matters;
        this.workflow = workflow;
        this.units = units;
        this.seats = seats;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Plans an inspection, known to those who take part only; who heads the discipline office approves it, or who is
     * over him where it is his own plan.
     *
     * @return its matter, whose number is 检查〔2026〕3号
     * @throws NotAnInspector   unless the seat is one of the discipline office
     * @throws InspectorNotFree if he is tied to the unit; others who are tied are shut out of it
     * @throws UnitTakesNoTasks if the unit has no head who could answer
     */
    @Transactional
    public MatterId plan(NewInspection wanted, Actor by) {
        var handling = supervising.discipline(by);
        var id = matters.newId();
        var number = matters.nextNumber("检查", LocalDate.now(clock).getYear());
        rows.insert(Inspection.planned(new Inspection.Plan(id, number, wanted.unit(), handling.id(), wanted.from(),
                wanted.to(), wanted.day(), wanted.sampleSize(), by.person(), by.name(), clock.instant()),
                ties.of(wanted.unit(), by)));
        rows.write(id, Kind.WHAT, null, wanted.what(), by);
        var parties = new ArrayList<>(supervising.inspecting(handling.id()));
        parties.add(NewMatter.Party.seat("EXPLAINER", supervising.responsible(wanted.unit())));
        matters.open(List.of(NewMatter.confidential(id, PROCESS, number, "监督检查 " + number, handling, PersonId.of(by),
                parties)));
        ties.shutOut(id, wanted.unit(), by);
        record(id, by, "inspectionPlanned");
        workflow.start(PROCESS, List.of(id));
        return id;
    }

    /** Is this one free to inspect that unit? */
    public boolean mayInspect(UnitId unit, Actor by) {
        return !ties.of(unit, by).tied();
    }

    /** How many accepted zero reports there are to draw from. */
    public int frame(LocalDate day, UnitId unit) {
        return zeros.of(day, units.get(unit)).size();
    }

    /** @return whether a sample is drawn */
    @Transactional
    public boolean approve(MatterId id, Actor by) {
        inspect(id, by, "inspectionApproved", Inspection::approve);
        return rows.get(id).plan.samples();
    }

    @Transactional
    public void refuse(MatterId id, String reason, Actor by) {
        inspect(id, by, "inspectionRefused", (one, inspector) -> one.refuse(inspector, reason));
        rows.write(id, Kind.REFUSED, null, reason, by);
    }

    /** Draws once, with a seed of the machine's own. Seed and frame stay, so that anybody can draw it again. */
    @Transactional
    public void draw(MatterId id) {
        var seed = new byte[16];
        random.nextBytes(seed);
        draw(id, HexFormat.of().formatHex(seed));
    }

    private void draw(MatterId id, String seed) {
        var one = rows.get(id);
        var reports = zeros.of(one.plan.day(), units.get(one.plan.unit()));
        one.draw(seed, reports.stream().map(report -> report.unitCode()).toList(), clock.instant());
        rows.save(one);
        var drawn = one.state().draw().drawn();
        rows.keepFrame(id, reports.stream().map(report -> new InspectionRows.Framed(report.unitCode(), report.id(),
                report.unitName(), report.keeper(), report.people(), drawn.contains(report.unitCode()))).toList());
        record(id, Actor.SYSTEM, "inspectionDrawn");
    }

    /** One call. @throws NotInTheSample if that report was not drawn */
    @Transactional
    public void called(MatterId id, String report, PhoneResult result, Actor by) {
        var one = rows.get(id);
        ties.of(one.plan.unit(), by).demandFree();
        one.checked(report, result);
        rows.called(id, report, result, by);
        audit.changed(by, "supervision.called", "matter:" + id, report + " " + result);
    }

    /** @return whether all matched @throws ChecksOutstanding while a report of the sample has no result */
    @Transactional
    public boolean endChecks(MatterId id, Actor by) {
        var one = rows.get(id);
        var matched = one.endChecks(ties.of(one.plan.unit(), by));
        rows.save(one);
        record(id, by, "inspectionChecked");
        return matched;
    }

    @Transactional
    public void explain(MatterId id, String text, Actor by) {
        change(id, by, "inspectionExplained", one -> one.explain(text));
        rows.write(id, Kind.EXPLANATION, null, text, by);
    }

    /** @throws UnitNotHeard if there is a difference on which the unit was not heard */
    @Transactional
    public void list(MatterId id, boolean problems, String text, Actor by) {
        inspect(id, by, problems ? "inspectionFound" : "inspectionClean",
                (one, inspector) -> one.list(inspector, problems, text));
        rows.write(id, Kind.PROBLEMS, null, text, by);
    }

    /** @param grounds on which a 纪律检查建议书 rests, else blank @throws ReasonMissing if that or the text says nothing */
    @Transactional
    public void feedBack(MatterId id, Instrument instrument, String grounds, String text, Actor by) {
        inspect(id, by, "inspectionFedBack", (one, inspector) -> one.feedBack(inspector, instrument, grounds, text));
        rows.write(id, Kind.FINDINGS, instrument, text, by);
        var problems = rows.entries(id).stream().filter(entry -> entry.kind() == Kind.PROBLEMS)
                .map(InspectionView.Entry::text).reduce((one, later) -> later).orElseThrow();
        papers.findings(rows.get(id), instrument, problems, grounds, text, by);
    }

    @Transactional
    public void rectified(MatterId id, String text, Actor by) {
        change(id, by, "inspectionRectified", one -> one.rectified(text));
        rows.write(id, Kind.RECTIFIED, null, text, by);
    }

    @Transactional
    public void recheck(MatterId id, boolean resolved, String text, Actor by) {
        inspect(id, by, resolved ? "inspectionClosed" : "inspectionSentBack",
                (one, inspector) -> one.recheck(inspector, resolved, text));
        rows.write(id, Kind.RECHECKED, null, text, by);
    }

    /** The discipline office's head, who may end it. @throws org.shouze.NotFound if there is none */
    SeatId approver(MatterId id) {
        return supervising.head(rows.get(id).plan.handling());
    }

    void ended(MatterId id, String reason, Actor by) {
        var one = rows.get(id);
        one.end();
        rows.save(one);
        rows.write(id, Kind.ENDED, null, reason, by);
    }

    /** What a review of its findings came to. */
    void reviewed(MatterId id, String text, Actor by) {
        rows.write(id, Kind.REVIEWED, null, text, by);
        record(id, by, "objectionAnswered");
    }

    /** A review took its findings back: it is over, unless it was ended before. */
    void revoke(MatterId id, Actor by) {
        if (rows.get(id).state().status() != InspectionStatus.ENDED) {
            change(id, by, "inspectionRevoked", Inspection::revoke);
            workflow.end(id, "inspectionRevoked");
            matters.close(id);
        }
    }

    /** Whoever calls has decided who may read it. @throws org.shouze.NotFound if there is none */
    @Transactional
    public InspectionView get(MatterId id, Actor by) {
        audit.read(by, "matter:" + id, "supervision.inspection");
        var one = rows.get(id);
        var plan = one.plan;
        var state = one.state();
        var frame = rows.frame(id);
        var draw = state.draw();
        return new InspectionView(id, plan.number(), plan.unit(), units.get(plan.unit()).name(), plan.from(), plan.to(),
                plan.day(), plan.sampleSize(), state.status(), plan.plannerName(), plan.plannedAt(),
                draw == null ? null : draw.seed(), draw == null ? null : draw.digest(), state.drawnAt(),
                frame.stream().map(each -> new InspectionView.Framed(each.report(), draw.rank(each.report()),
                        each.drawn())).toList(),
                draw == null ? List.of() : samples(id, draw, frame), state.returns(), rows.entries(id));
    }

    private List<InspectionView.Sample> samples(MatterId id, Draw draw, List<InspectionRows.Framed> frame) {
        var byReport = frame.stream().collect(Collectors.toMap(InspectionRows.Framed::report, each -> each));
        var holders = seats.holders(frame.stream().filter(InspectionRows.Framed::drawn)
                .map(InspectionRows.Framed::keeper).toList());
        var calls = rows.calls(id);
        return draw.drawn().stream().map(byReport::get).map(each -> {
            var keeper = holders.get(each.keeper()).stream().findFirst().orElse(null);
            var call = calls.get(each.report());
            return new InspectionView.Sample(each.report(), each.matter(), each.unitName(), each.people(),
                    keeper == null ? null : keeper.name(), keeper == null ? null : keeper.phone(),
                    call == null ? null : call.result(), call == null ? null : call.at(),
                    call == null ? null : call.by());
        }).toList();
    }

    /** What the inspecting side does. */
    private void inspect(MatterId id, Actor by, String act, BiConsumer<Inspection, Inspector> what) {
        change(id, by, act, one -> what.accept(one, ties.of(one.plan.unit(), by)));
    }

    private void change(MatterId id, Actor by, String act, Consumer<Inspection> what) {
        var one = rows.get(id);
        what.accept(one);
        rows.save(one);
        record(id, by, act);
    }

    private void record(MatterId id, Actor by, String act) {
        matters.note(id, by, "act.supervision." + act, null);
        audit.changed(by, "supervision." + act, "matter:" + id, null);
    }
}
