package org.shouze.basis;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All versions of all rules, and which of them judges: the one in force when it was done, or the one of today if that
 * is milder (X1). What no rule forbade then is not answered for.
 */
final class Rulebook {

    private final List<RuleVersion> versions;
    private final List<Ground> grounds;
    private final List<Measure> measures;

    Rulebook(List<RuleVersion> versions, List<Ground> grounds, List<Measure> measures) {
        this.versions = List.copyOf(versions);
        this.grounds = List.copyOf(grounds);
        this.measures = List.copyOf(measures);
    }

    List<RuleVersion> versions() {
        return versions;
    }

    List<Ground> grounds() {
        return grounds;
    }

    List<Measure> measures() {
        return measures;
    }

    List<Ground> grounds(SubjectKind kind, LocalDate conduct) {
        return grounds.stream().filter(ground -> ground.kind() == kind && ground.version().inForce(conduct)).toList();
    }

    Ground ground(String code) {
        return grounds.stream().filter(ground -> ground.code().equals(code)).findFirst()
                .orElseThrow(() -> new NoRuleVersion());
    }

    /** Those of every track that had a rule then, the lightest first. */
    List<Measure> measures(SubjectKind kind, Phrase phrase, LocalDate conduct, LocalDate decision) {
        return Arrays.stream(Track.values()).flatMap(track -> judging(track, kind, phrase, conduct, decision).stream())
                .flatMap(version -> of(version, kind)
                        .filter(measure -> measure.severity() <= cap(version, kind, phrase)))
                .sorted(Comparator.comparing(Measure::severity)).toList();
    }

    /** @param phrase what was done, or null while it is not yet said */
    Optional<RuleVersion> judging(Track track, SubjectKind kind, Phrase phrase, LocalDate conduct, LocalDate decision) {
        var then = inForce(track, conduct);
        var now = inForce(track, decision);
        return now.isPresent() && then.isPresent() && isMilder(now.get(), then.get(), kind, phrase) ? now : then;
    }

    private Optional<RuleVersion> inForce(Track track, LocalDate day) {
        return versions.stream().filter(version -> version.track() == track && version.inForce(day)).findFirst();
    }

    /** By the heaviest that it could come to; of two equal ones by how long that bars. */
    private boolean isMilder(RuleVersion now, RuleVersion then, SubjectKind kind, Phrase phrase) {
        var byCap = Integer.compare(cap(now, kind, phrase), cap(then, kind, phrase));
        return byCap < 0 || byCap == 0 && influence(now, kind, phrase) < influence(then, kind, phrase);
    }

    private int influence(RuleVersion version, SubjectKind kind, Phrase phrase) {
        var cap = cap(version, kind, phrase);
        return of(version, kind).filter(measure -> measure.severity() <= cap).mapToInt(Measure::influence).max().orElse(0);
    }

    /** Rules without a word of their own on it follow what their measures allow. */
    private int cap(RuleVersion version, SubjectKind kind, Phrase phrase) {
        var own = grounds.stream().filter(ground -> ground.version().equals(version) && ground.kind() == kind).toList();
        if (phrase == null || own.isEmpty()) {
            return of(version, kind).mapToInt(Measure::severity).max().orElse(0);
        }
        return own.stream().filter(ground -> ground.phrase() == phrase).mapToInt(Ground::heaviest).max().orElse(0);
    }

    private Stream<Measure> of(RuleVersion version, SubjectKind kind) {
        return measures.stream().filter(measure -> measure.version().equals(version) && measure.kind() == kind);
    }
}
