package org.shouze.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.shouze.audit.Actor;
import org.shouze.calendar.WorkingDays;
import org.shouze.organization.People;
import org.shouze.organization.Seats;
import org.shouze.organization.Units;
import org.shouze.papers.PaperKind;
import org.shouze.papers.Papers;
import org.springframework.stereotype.Component;

/** The papers of this room: 督办单, 通报, 监督提示函, 纪律检查建议书. */
@Component
class TaskPapers {

    /** How long a unit has to answer an inspection's findings. */
    private static final int ANSWER_DAYS = 10;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final Papers papers;
    private final RectificationEntries entries;
    private final SupervisingSeats supervising;
    private final Seats seats;
    private final People people;
    private final Units units;
    private final WorkingDays days;
    private final Clock clock;

    TaskPapers(Papers papers, RectificationEntries entries, SupervisingSeats supervising, Seats seats, People people,
            Units units, WorkingDays days, Clock clock) {
        this.papers = papers;
        this.entries = entries;
        this.supervising = supervising;
        this.seats = seats;
        this.people = people;
        this.units = units;
        this.days = days;
        this.clock = clock;
    }

    /** 督办单, when the task goes out. */
    void sheet(Rectification task, List<Rectification> assisting, Actor by) {
        var state = task.state();
        var what = what(task);
        papers.issue(task.order.id(), PaperKind.SUPERVISION_SHEET, Map.of("task",
                task.order.title() == null ? what : task.order.title(), "unit", units.get(state.unit()).name(),
                "responsible", responsible(state), "cooperators", names(assisting), "requirement", what, "due",
                moment(state.due())), by);
    }

    /** 通报, as the head of the office wrote it. */
    void circular(Rectification task, String text, Actor by) {
        var state = task.state();
        var subject = task.order.title() == null ? task.order.number() : task.order.title();
        papers.issue(task.order.id(), PaperKind.CIRCULAR, Map.of("addressee", units.get(state.unit()).name(), "subject",
                "关于“" + subject + "”督办整改情况的通报", "facts", task.order.number() + "，完成时限 " + moment(state.due())
                        + "，退回 " + state.returns() + " 次。" + (task.isOverdue(clock.instant()) ? "现已逾期。" : ""),
                "handling", text), by);
    }

    /** 监督提示函 or 纪律检查建议书; a plain feedback is no paper. @param grounds on which an advice rests */
    void findings(Inspection inspection, Instrument instrument, String problems, String grounds, String text, Actor by) {
        if (instrument == Instrument.FEEDBACK) {
            return;
        }
        var hint = instrument == Instrument.HINT;
        var fields = new HashMap<>(Map.of("unit", units.get(inspection.plan.unit()).name(), "problems", problems,
                hint ? "hints" : "advice", text, "due",
                DAY.format(days.after(LocalDate.now(clock), ANSWER_DAYS).date())));
        if (!hint) {
            fields.put("grounds", grounds);
        }
        papers.issue(inspection.plan.id(), hint ? PaperKind.SUPERVISION_HINT : PaperKind.DISCIPLINE_ADVICE, fields, by);
    }

    private String what(Rectification task) {
        return entries.of(task.order.id()).stream().filter(entry -> entry.kind() == RectificationView.Kind.WHAT)
                .map(RectificationView.Entry::text).findFirst().orElse("");
    }

    private String responsible(Rectification.State state) {
        if (state.responsible() != null) {
            return people.get(state.responsible()).name();
        }
        var seat = supervising.responsible(state.unit());
        return seats.get(seat).title() + seats.holders(List.of(seat)).get(seat).stream().map(Seats.Holder::name)
                .findFirst().map(name -> " " + name).orElse("");
    }

    private String names(List<Rectification> assisting) {
        return assisting.isEmpty() ? "无" : assisting.stream().map(one -> units.get(one.state().unit()).name())
                .collect(Collectors.joining("、"));
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(clock.getZone()));
    }
}
