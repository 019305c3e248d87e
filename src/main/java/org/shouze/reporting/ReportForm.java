package org.shouze.reporting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

/**
 * A report as it is typed. What it must fulfil is decided by the room's rules; here is only what can't be a number.
 *
 * @param reason  why it is corrected; only there
 * @param pursued whether a returned correction is taken up again; only there
 */
public record ReportForm(Answer answer, boolean stated, List<CheckedBy> checkedBy,
        @PositiveOrZero(message = "{reporting.fault.number}") @Max(value = 99999, message = "{reporting.fault.number}") Integer unreached,
        @PositiveOrZero(message = "{reporting.fault.number}") @Max(value = 99999, message = "{reporting.fault.number}") Integer onCampus,
        @PositiveOrZero(message = "{reporting.fault.number}") @Max(value = 99999, message = "{reporting.fault.number}") Integer inTown,
        @PositiveOrZero(message = "{reporting.fault.number}") @Max(value = 99999, message = "{reporting.fault.number}") Integer elsewhere,
        @PositiveOrZero(message = "{reporting.fault.number}") @Max(value = 99999, message = "{reporting.fault.number}") Integer abroad,
        List<Long> returned, List<Long> gone, List<Long> fever, List<Long> otherSymptoms, List<Long> observed,
        List<Long> released, List<Long> suspected,
        @Size(max = 1000, message = "{reporting.fault.long}") String explanation,
        @Size(max = 1000, message = "{reporting.fault.long}") String remarks,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime writtenAt,
        @Size(max = 1000, message = "{reporting.fault.long}") String reason, Boolean pursued,
        Map<String, @Valid OfPerson> details) {

    /** What is typed about one person, by his id; see {@link Detail}. */
    public record OfPerson(@Size(max = 60, message = "{reporting.fault.long}") String from,
            @Size(max = 60, message = "{reporting.fault.long}") String to,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            @Size(max = 40, message = "{reporting.fault.long}") String by,
            @Size(max = 200, message = "{reporting.fault.long}") String now,
            @Size(max = 60, message = "{reporting.fault.long}") String symptom) {

        static OfPerson of(Detail d) {
            return new OfPerson(d.from(), d.to(), d.on(), d.by(), d.now(), d.symptom());
        }

        Detail detail(long person) {
            return new Detail(person, from, to, on, by, now, symptom);
        }
    }

    public Filing filing() {
        return new Filing(answer, stated, checkedBy, where(),
                new Named(returned, gone, fever, otherSymptoms, observed, released, suspected, typed()), explanation, remarks,
                writtenAt);
    }

    /** What is typed about that person. */
    public OfPerson detail(long person) {
        return keeps(person) ? details.get(Long.toString(person)) : OfPerson.of(Detail.none(person));
    }

    /** Is anything typed about that person? */
    public boolean keeps(long person) {
        return details != null && details.get(Long.toString(person)) != null;
    }

    private List<Detail> typed() {
        return details == null ? List.of() : details.entrySet().stream()
                .filter(typed -> typed.getKey().matches("\\d{1,18}") && typed.getValue() != null)
                .map(typed -> typed.getValue().detail(Long.parseLong(typed.getKey()))).toList();
    }

    private static Map<String, OfPerson> typed(Named named) {
        return named.details().stream()
                .collect(Collectors.toMap(d -> Long.toString(d.person()), OfPerson::of));
    }

    /**
     * No answer chosen. The places of the last report stand there to be looked at, who is followed is ticked, and what
     * is known of those named needs no typing again.
     */
    public static ReportForm blank(ReportVersion last, int people) {
        var known = last != null && last.figures().total() == people;
        var named = last == null ? Named.NOBODY : last.named();
        var where = known ? last.figures().where() : new Whereabouts(0, 0, 0, 0, 0);
        return new ReportForm(null, false, List.of(), known ? where.unreached() : null,
                known ? where.onCampus() : null, known ? where.inTown() : null, known ? where.elsewhere() : null,
                known ? where.abroad() : null, List.of(), List.of(), List.of(), List.of(), named.observed(),
                List.of(), List.of(), "", "", null, "", null, typed(named));
    }

    /** What was filed, to be improved; the statement is given anew. */
    public static ReportForm of(ReportVersion v, ZoneId zone) {
        var written = v.writtenAt() == null ? null : v.writtenAt().atZone(zone).toLocalDateTime();
        return of(new Filing(v.answer(), false, v.checkedBy(), v.figures().where(), v.named(), v.explanation(),
                v.remarks(), written), "");
    }

    public static ReportForm of(Filing f, String reason) {
        var w = f.where() == null ? new Whereabouts(0, 0, 0, 0, 0) : f.where();
        var n = f.named();
        return new ReportForm(f.answer(), f.stated(), f.checkedBy(), w.unreached(), w.onCampus(), w.inTown(),
                w.elsewhere(), w.abroad(), n.returned(), n.gone(), n.fever(), n.otherSymptoms(), n.observed(),
                n.released(), n.suspected(), f.explanation(), f.remarks(), f.writtenAt(), reason, null, typed(n));
    }

    /** With its figures and people, but without an answer: that is given anew. */
    public ReportForm unanswered() {
        return new ReportForm(null, false, List.of(), unreached, onCampus, inTown, elsewhere, abroad, returned, gone,
                fever, otherSymptoms, observed, released, suspected, explanation, remarks, writtenAt, reason, pursued,
                details);
    }

    /** Puts each fault at its field. */
    public static void reject(List<FilingFault> faults, Errors errors) {
        for (var fault : faults) {
            if (fault instanceof ExplanationMissing missing) {
                missing.questions().forEach(q -> errors.rejectValue(fault.field(), q.code(),
                        q.arguments().toArray(), q.code()));
            } else {
                errors.rejectValue(field(fault), fault.code(), fault.arguments(), fault.code());
            }
        }
    }

    /** A whole list of people has no field of its own. */
    private static String field(FilingFault fault) {
        return fault.field().equals("named") ? "returned" : fault.field();
    }

    private Whereabouts where() {
        if (Stream.of(onCampus, inTown, elsewhere, abroad).allMatch(Objects::isNull)) {
            return null;
        }
        return new Whereabouts(number(unreached), number(onCampus), number(inTown), number(elsewhere),
                number(abroad));
    }

    private static int number(Integer typed) {
        return typed == null ? 0 : typed;
    }
}
