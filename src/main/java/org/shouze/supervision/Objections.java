package org.shouze.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.identity.Acting;
import org.shouze.matter.Matter;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.Members;
import org.shouze.matter.NewMatter;
import org.shouze.matter.NewMatter.Party;
import org.shouze.notification.Messages;
import org.shouze.notification.Words;
import org.shouze.organization.PersonId;
import org.shouze.organization.Units;
import org.shouze.papers.PaperKind;
import org.shouze.papers.Papers;
import org.shouze.workflow.Workflow;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Objections to conclusions of supervision (异议复核): filed by the unit, reviewed by somebody who had no part in it. */
@Component
public class Objections {

    static final String PROCESS = "objection";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final ObjectionRows rows;
    private final Conclusions conclusions;
    private final InspectionTies ties;
    private final SupervisingSeats supervising;
    private final Inspections inspections;
    private final Rectifications tasks;
    private final Papers papers;
    private final Matters matters;
    private final Members members;
    private final Workflow workflow;
    private final Messages messages;
    private final Units units;
    private final Audit audit;
    private final Clock clock;

    Objections(ObjectionRows rows, Conclusions conclusions, InspectionTies ties, SupervisingSeats supervising,
            Inspections inspections, Rectifications tasks, Papers papers, Matters matters, Members members,
            Workflow workflow, Messages messages, Units units, Audit audit, Clock clock) {
        this.rows = rows;
        this.conclusions = conclusions;
        this.ties = ties;
        this.supervising = supervising;
        this.inspections = inspections;
        this.tasks = tasks;
        this.papers = papers;
        this.matters = matters;
        this.members = members;
        this.workflow = workflow;
        this.messages = messages;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** Could this person object now? */
    boolean mayObject(Matter matter, Acting by) {
        return conclusions.concerns(matter, by) && conclusions.of(matter).filter(to -> !today().isAfter(to.until()))
                .filter(to -> !rows.objected(to.matter(), to.at())).isPresent();
    }

    /** @throws NothingConcluded if there is nothing to object to */
    Conclusion conclusion(Matter matter) {
        return conclusions.of(matter).orElseThrow(NothingConcluded::new);
    }

    /**
     * Objects to what was concluded in this matter last. It is reviewed one level above whoever heads the office; whoever
     * took part in the conclusion is shut out.
     *
     * @throws NothingConcluded if there is nothing to object to
     * @throws NotConcerned     unless it is about a unit he answers for
     * @throws ObjectionTooLate after thirty days
     * @throws ObjectedAlready  if there was one before
     * @throws ReasonMissing    if it says nothing
     */
    @Transactional
    public MatterId file(MatterId about, String reasons, Acting acting) {
        var by = acting.actor();
        var matter = matters.get(about);
        var to = conclusion(matter);
        var id = matters.newId();
        var one = Objection.file(id, matters.nextNumber("复核", today().getYear()), to, conclusions.concerns(matter, acting),
                rows.objected(about, to.at()), reasons, by, today(), clock.instant());
        try {
            rows.insert(one);
        } catch (DuplicateKeyException e) {
            throw new ObjectedAlready();
        }
        matters.open(List.of(NewMatter.confidential(id, PROCESS, one.filed.number(), "异议复核 " + one.filed.number(),
                units.get(to.handling()), PersonId.of(by), List.of(Party.seat("REVIEWER", supervising.over(to.handling())),
                        Party.person("OBJECTOR", PersonId.of(by))))));
        to.participants().stream().map(PersonId::new).filter(person -> !person.equals(PersonId.of(by)))
                .forEach(person -> members.exclude(id, person, "CONCLUDED", by));
        workflow.start(PROCESS, List.of(id));
        record(id, by, "objected");
        return id;
    }

    /**
     * The answer, with its reasons and date; it goes to the unit as a paper, and stands beside the conclusion.
     *
     * @return whether the conclusion stands
     * @throws ConcluderReviews if he took part in the conclusion, or objects himself
     * @throws InspectorNotFree if he is tied to the unit
     * @throws ReasonMissing    if it gives no reasons, or does not say what stands instead
     */
    @Transactional
    public boolean review(MatterId id, ObjectionOutcome outcome, String reasons, String instead, Actor by) {
        var one = rows.get(id);
        one.review(outcome, reasons, instead, ties.of(one.filed.unit(), by).tied(), by, clock.instant());
        rows.answer(one);
        record(id, by, "reviewed");
        papers.issue(id, PaperKind.OBJECTION_ANSWER, paper(one), by);
        if (isInspection(one)) {
            inspections.reviewed(one.filed.conclusion(), said(one), by);
        } else {
            tasks.reviewed(one.filed.conclusion(), said(one), by);
        }
        messages.send(by, "matter:" + id, List.of(new PersonId(one.filed.objector())),
                Words.of("supervision.objection.answered.message", one.filed.number()), "/matters/" + id, Duration.ZERO);
        return outcome == ObjectionOutcome.UPHELD;
    }

    /** What was revoked is over. */
    @Transactional
    public void carryOut(MatterId id) {
        var one = rows.get(id);
        if (one.answer().outcome() != ObjectionOutcome.REVOKED) {
            return;
        }
        if (isInspection(one)) {
            inspections.revoke(one.filed.conclusion(), Actor.SYSTEM);
        } else {
            tasks.revokeCircular(one.filed.conclusion(), Actor.SYSTEM);
        }
    }

    /** Whoever calls has decided who may read it; the reading is recorded. @throws NotFound if there is none */
    @Transactional
    public ObjectionView get(MatterId id, Actor by) {
        audit.read(by, "matter:" + id, "supervision.objection");
        var one = rows.get(id);
        var filed = one.filed;
        var answer = one.answer();
        return new ObjectionView(id, filed.number(), filed.conclusionNumber(), units.get(filed.unit()).name(),
                filed.concludedAt(), filed.facts(), filed.text(), filed.objectorName(), filed.filedAt(), filed.reasons(),
                answer == null ? null : answer.outcome(), answer == null ? null : answer.reasons(),
                answer == null ? null : answer.instead(), answer == null ? null : answer.reviewerName(),
                answer == null ? null : answer.at());
    }

    private boolean isInspection(Objection one) {
        return matters.get(one.filed.conclusion()).process().equals(Inspections.PROCESS);
    }

    private Map<String, String> paper(Objection one) {
        var filed = one.filed;
        return Map.of("unit", units.get(filed.unit()).name(), "conclusion", filed.conclusionNumber(), "concluded",
                DAY.format(filed.concludedAt().atZone(clock.getZone())), "reasons", filed.reasons(), "grounds",
                one.answer().reasons(), "decision", decision(one.answer()));
    }

    private static String decision(Objection.Answer answer) {
        return switch (answer.outcome()) {
            case UPHELD -> "维持原结论。";
            case CHANGED -> "变更原结论为：" + answer.instead();
            case REVOKED -> "撤销原结论。";
        };
    }

    private static String said(Objection one) {
        return decision(one.answer()) + "\n" + one.answer().reasons();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void record(MatterId id, Actor by, String act) {
        matters.note(id, by, "act.supervision." + act, null);
        audit.changed(by, "supervision." + act, "matter:" + id, null);
    }
}
