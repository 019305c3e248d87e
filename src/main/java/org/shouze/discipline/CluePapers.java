package org.shouze.discipline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.organization.PersonId;
import org.shouze.organization.Seats;
import org.shouze.papers.Paper;
import org.shouze.papers.PaperKind;
import org.shouze.papers.Papers;
import org.shouze.papers.Signature;
import org.shouze.recusal.Concerned;
import org.shouze.recusal.Recusals;
import org.shouze.terms.Terms;
import org.springframework.stereotype.Component;

/**
 * The official papers of a clue, issued by the step that they record. Where no texts are kept they say number, stage and
 * dates, and where the rest is to be read.
 */
@Component
class CluePapers {

    /** The step whose term is that of the disposal. */
    private static final Map<Disposal, String> STEPS = Map.of(Disposal.TALK_INQUIRY, "discipline/record-talk-result",
            Disposal.VERIFICATION, "discipline/report-verification", Disposal.ON_HOLD, "discipline/review-hold");

    private final Papers papers;
    private final Texts texts;
    private final Recusals recusals;
    private final Seats seats;
    private final Matters matters;
    private final Terms terms;
    private final Wording wording;
    private final Clock clock;

    CluePapers(Papers papers, Texts texts, Recusals recusals, Seats seats, Matters matters, Terms terms, Wording wording,
            Clock clock) {
        this.papers = papers;
        this.texts = texts;
        this.recusals = recusals;
        this.seats = seats;
        this.matters = matters;
        this.terms = terms;
        this.wording = wording;
        this.clock = clock;
    }

    /** 线索登记表, as soon as it is known whose it is. */
    void register(Clue clue, Jurisdiction whose, Actor by) {
        stand(clue.id, PaperKind.CLUE_REGISTER, registered(clue, whose), "judged", by);
    }

    /** The same with who handles it. */
    void assigned(Clue clue, Actor by) {
        var fields = registered(clue, Jurisdiction.OURS);
        var handler = wording.name(clue.state().handler());
        fields.put("handler", handler);
        fields.put("opinion", word("assign", handler));
        fields.put("approval", agreed(by.name()));
        stand(clue.id, PaperKind.CLUE_REGISTER, fields, "assigned", by);
    }

    /** 线索处置方案, once it is agreed to; where two have to agree, by the second. */
    void disposed(Clue clue, Actor by) {
        var fields = plan(clue, clue.state().disposal(), List.of(clue.state().handler()), by);
        if (clue.needsSecond()) {
            fields.put("review", agreed(wording.name(clue.state().disposedBy())));
        }
        stand(clue.id, PaperKind.DISPOSAL_PLAN, fields, "disposed", by);
    }

    /** The same with how the verification is to be done, and by whom. */
    void planned(Clue clue, List<PersonId> group, Actor by) {
        var fields = plan(clue, Disposal.VERIFICATION, group, by);
        fields.put("steps", said(clue.id, Texts.Kind.PLAN));
        stand(clue.id, PaperKind.DISPOSAL_PLAN, fields, "planned", by);
    }

    /** 初步核实情况报告; another version of it is signed anew. */
    void reported(Clue clue, Verification verification, Actor by) {
        var members = wording.names(verification.group().stream().map(Verification.Verifier::person).toList());
        var outcome = verification.state().proposed();
        stand(clue.id, PaperKind.VERIFICATION_REPORT, new HashMap<>(Map.of("clue", clue.number, "basis",
                word("basis", wording.day(verification.state().approvedOn()), members), "course", word("course"), "facts",
                said(clue.id, Texts.Kind.REPORT), "conclusion", word("conclusion." + outcome), "proposal",
                wording.say("discipline.outcome." + outcome), "members", members, "date", today())), "reported", by);
    }

    void signed(MatterId id, boolean reserved, Actor by) {
        var person = PersonId.of(by);
        standing(id, PaperKind.VERIFICATION_REPORT, by).ifPresent(report -> papers.sign(report.id(), reserved
                ? Signature.with("VERIFIER", person, by.name(), wording.say("discipline.reserved"))
                : Signature.of("VERIFIER", person, by.name()), by));
    }

    /** 移送函 to whose it is. */
    void forwarded(Clue clue, String body, Actor by) {
        papers.issue(clue.id, PaperKind.REFERRAL_LETTER, Map.of("addressee", body, "reason", word("forward"), "basis",
                word("forward.basis"), "list", word("forward.list", clue.number), "contact", by.name()), by);
    }

    /** 澄清函. */
    void clarified(Clue clue, Clarification clearing, Actor by) {
        var kept = texts.areOn();
        var subject = subject(clue.id);
        papers.issue(clue.id, PaperKind.CLARIFICATION, Map.of("addressee", clearing.addressee(), "subject",
                kept && subject != null ? wording.name(subject) : word("onPaper"), "post",
                kept && subject != null ? post(subject) : "", "allegation", kept ? clearing.allegation()
                        : word("allegation", clue.number), "result", word("unfounded"), "scope",
                wording.say("accountability.reach." + clearing.reach())), by);
    }

    /** Filed: they went into the case file, and here their index is left. */
    void reduce(MatterId id, Actor by) {
        papers.reduce(id, by);
    }

    private Map<String, String> registered(Clue clue, Jurisdiction whose) {
        var fields = new HashMap<>(Map.of("clue", clue.number, "source",
                wording.say("discipline.source." + clue.intake.source()), "received", wording.day(clue.intake.receivedOn()),
                "category", wording.say("discipline.kind." + clue.intake.kind()), "summary",
                said(clue.id, Texts.Kind.SUMMARY), "jurisdiction", wording.say("discipline.whose." + whose), "registrar",
                wording.name(matters.get(clue.id).initiator())));
        var subject = texts.areOn() ? subject(clue.id) : null;
        if (subject != null) {
            fields.put("subject", wording.name(subject));
            fields.put("post", post(subject));
        }
        return fields;
    }

    private Map<String, String> plan(Clue clue, Disposal method, List<PersonId> members, Actor by) {
        return new HashMap<>(Map.of("clue", clue.number, "method", wording.say("discipline.disposal." + method), "reason",
                said(clue.id, Texts.Kind.ANALYSIS), "members", wording.names(members), "due", due(method), "care",
                word("care"), "approval", agreed(by.name())));
    }

    private String due(Disposal method) {
        return method == Disposal.NO_ACTION ? today() : terms.due("clue", STEPS.get(method), clock.instant())
                .map(due -> wording.day(LocalDate.ofInstant(due, clock.getZone()))).orElse(word("noTerm"));
    }

    /** A first one, or a new version in the place of the one that stands. */
    private void stand(MatterId id, PaperKind kind, Map<String, String> fields, String why, Actor by) {
        standing(id, kind, by).ifPresentOrElse(
                old -> papers.correct(old.id(), fields, word("version." + why), by),
                () -> papers.issue(id, kind, fields, by));
    }

    private Optional<Paper> standing(MatterId id, PaperKind kind, Actor by) {
        return papers.of(id, by).stream().filter(paper -> paper.kind() == kind && paper.inForce()).findFirst();
    }

    /** The newest text of that kind, or where it is to be read. */
    private String said(MatterId id, Texts.Kind kind) {
        return texts.areOn() ? texts.of(id).stream().filter(text -> text.kind() == kind).map(Texts.Text::content)
                .reduce((one, next) -> next).orElse(word("onPaper")) : word("onPaper");
    }

    private PersonId subject(MatterId id) {
        return recusals.concerned(id).stream().filter(one -> one.role() == Concerned.Role.SUBJECT)
                .map(Concerned::person).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private String post(PersonId person) {
        return seats.heldBy(person).stream().map(held -> held.seat().title()).findFirst().orElse("");
    }

    private String agreed(String name) {
        return word("agreed", name);
    }

    private String today() {
        return wording.day(LocalDate.now(clock));
    }

    private String word(String key, Object... arguments) {
        return wording.say("discipline.paper." + key, arguments);
    }
}
