package org.shouze.reporting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What makes a declaration good: complete, adding up, and explained where it differs from yesterday. */
class FilingRules {

    private final Grounds grounds;
    private final Filing filing;
    private final List<FilingFault> faults = new ArrayList<>();

    FilingRules(Filing filing, Grounds grounds) {
        this.filing = filing;
        this.grounds = grounds;
    }

    /** Everything that is wrong, in the order of the page. */
    List<FilingFault> faults() {
        if (filing.answer() == null) {
            faults.add(new AnswerMissing());
            return faults;
        }
        paper();
        switch (filing.answer()) {
            case ZERO -> zero();
            case UNCHANGED -> unchanged();
            case NEWS -> people();
        }
        if (faults.isEmpty() && filing.explanation().isEmpty()) {
            var questions = questions(figures());
            if (!questions.isEmpty()) {
                faults.add(new ExplanationMissing(questions));
            }
        }
        return faults;
    }

    /** @throws FilingFault the first, if there is one */
    void demand() {
        for (var fault : faults()) {
            throw fault;
        }
    }

    Figures figures() {
        return filing.answer() == Answer.UNCHANGED
                ? grounds.yesterday().figures()
                : Figures.of(grounds.people(), filing.where(), filing.named());
    }

    Named named() {
        return filing.answer() == Answer.UNCHANGED ? grounds.yesterday().named() : filing.named();
    }

    private void zero() {
        people();
        if (!faults.isEmpty()) {
            return;
        }
        var observed = Math.max(filing.named().observed().size(), grounds.lastNamed().observed().size());
        if (observed > 0) {
            faults.add(new ZeroUnderObservation(observed));
        } else if (figures().hasNews()) {
            faults.add(new ZeroHidesNews());
        }
        if (filing.checkedBy().isEmpty()) {
            faults.add(new ChecksMissing());
        }
        if (!filing.stated()) {
            faults.add(new StatementMissing());
        }
    }

    private void unchanged() {
        var yesterday = grounds.yesterday();
        if (yesterday == null) {
            faults.add(new NothingToRepeat());
        } else if (yesterday.figures().total() != grounds.people()
                || !grounds.register().containsAll(yesterday.named().all())) {
            faults.add(new RegisterChanged(yesterday.figures().total(), grounds.people()));
        }
    }

    private void people() {
        var where = filing.where();
        if (where == null) {
            faults.add(new PlacesMissing());
            return;
        }
        var reached = grounds.people() - where.unreached();
        if (reached < 0) {
            faults.add(new TooManyUnreached(where.unreached(), grounds.people()));
        } else if (where.placed() != reached) {
            faults.add(new PlacesDoNotAddUp(where.placed(), reached));
        }
        var strangers = strangers();
        if (strangers > 0) {
            faults.add(new NotOfThisGrid(strangers));
        }
        details();
    }

    private void details() {
        for (var detail : filing.named().details()) {
            if (detail.on() != null && detail.on().isAfter(grounds.now().toLocalDate())) {
                faults.add(new DetailInTheFuture(detail.person()));
            }
            if (!detail.now().isEmpty() && !grounds.words().contains(detail.now())) {
                faults.add(new NotAWordOfThePlan(detail.person(), detail.now()));
            }
        }
    }

    private int strangers() {
        Set<Long> strangers = new HashSet<>(filing.named().all());
        strangers.removeAll(grounds.register());
        return strangers.size();
    }

    private void paper() {
        var written = filing.writtenAt();
        if (written != null && (written.isAfter(grounds.now()) || written.isBefore(grounds.day().atStartOfDay()))) {
            faults.add(new WrittenOutsideTheDay());
        }
    }

    private List<Question> questions(Figures today) {
        var questions = new ArrayList<Question>();
        if (filing.answer() == Answer.NEWS && filing.named().undetailed() > 0) {
            questions.add(Question.ask("undetailed", filing.named().undetailed()));
        }
        if (filing.answer() == Answer.ZERO && today.unreached() > 0) {
            questions.add(Question.ask("zeroUnreached", today.unreached()));
        }
        if (filing.answer() == Answer.NEWS && filing.named().bothObservedAndReleased() > 0) {
            questions.add(Question.ask("observedAndReleased", filing.named().bothObservedAndReleased()));
        }
        if (filing.answer() != Answer.ZERO && today.hasNews() && grounds.sameForLong(today)) {
            questions.add(Question.ask("sameForLong"));
        }
        if (grounds.yesterday() != null && filing.answer() != Answer.UNCHANGED) {
            questions.addAll(differences(grounds.yesterday().figures(), today));
        }
        return questions;
    }

    private List<Question> differences(Figures before, Figures today) {
        var questions = new ArrayList<Question>();
        if (today.reached() * 10 < before.reached() * 9) {
            questions.add(Question.ask("reachedDropped", before.reached(), today.reached()));
        }
        if (vanished() > 0) {
            questions.add(Question.ask("observationEnded", vanished()));
        }
        if (today.onCampus() > before.onCampus() && today.onCampus() >= 2 * Math.max(1, before.onCampus())) {
            questions.add(Question.ask("campusJumped", before.onCampus(), today.onCampus()));
        }
        if (today.total() != before.total()) {
            questions.add(Question.ask("registerChanged", before.total(), today.total()));
        }
        return questions;
    }

    /** Followed yesterday, today neither followed nor released: nobody just disappears. */
    private int vanished() {
        var gone = new HashSet<>(grounds.yesterday().named().observed());
        gone.removeAll(filing.named().observed());
        gone.removeAll(filing.named().released());
        return gone.size();
    }
}
