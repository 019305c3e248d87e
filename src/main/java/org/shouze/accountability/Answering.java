package org.shouze.accountability;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.shouze.accountability.CaseAct.Proposed;
import org.shouze.basis.Bases;
import org.shouze.basis.Decider;
import org.shouze.basis.Ground;
import org.shouze.basis.Measure;
import org.shouze.basis.Phrase;
import org.shouze.basis.SubjectKind;
import org.shouze.basis.Track;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a case may come to, and what it may draw on. */
@Component
class Answering {

    private final Bases bases;
    private final JdbcClient jdbc;

    Answering(Bases bases, JdbcClient jdbc) {
        this.bases = bases;
        this.jdbc = jdbc;
    }

    /** Of several rules that knew it that day, the accountability rule first. */
    Optional<Ground> ground(SubjectKind kind, Phrase phrase, LocalDate on) {
        return bases.groundsFor(kind, on).stream().filter(ground -> ground.phrase() == phrase)
                .min(Comparator.comparing(ground -> ground.version().track() != Track.ACCOUNTABILITY));
    }

    /**
     * By the accountability rule where it has measures for that kind of subject, else by the track of its own (0.1.7).
     * Party discipline has a procedure of its own and is not imposed here (A19 Art 12).
     */
    List<Measure> measures(Proposed proposed, LocalDate today) {
        var all = bases.measuresFor(proposed.kind(), proposed.phrase(), proposed.conductOn(), today, Cases.DECIDER);
        var own = all.stream().filter(measure -> measure.version().track() == Track.ACCOUNTABILITY).toList();
        return !own.isEmpty() ? own
                : all.stream().filter(measure -> measure.version().track() != Track.PARTY_DISCIPLINE).toList();
    }

    /**
     * @throws org.shouze.basis.NoRuleVersion         if no rule was in force for it then
     * @throws org.shouze.basis.MeasureOutsideSubject if that kind of subject has no such measure
     * @throws org.shouze.basis.MeasureBeyondPower    if that body may not decide it
     */
    List<Measure> chosen(Proposed proposed, Collection<String> codes, LocalDate today, Decider decider) {
        var offered = measures(proposed, today);
        return codes.stream().map(code -> offered.stream().filter(measure -> measure.code().equals(code)).findFirst()
                .orElseGet(() -> bases.demandAllowed(code, proposed.kind(), proposed.phrase(), proposed.conductOn(), today,
                        decider))).toList();
    }

    /** Of the matters with these numbers; an unknown one has none. */
    List<String> processesOf(Collection<String> numbers) {
        return numbers.isEmpty() ? List.of() : jdbc.sql("select process from matter where number in (:numbers)")
                .param("numbers", numbers).query(String.class).list();
    }
}
