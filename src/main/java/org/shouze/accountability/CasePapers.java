package org.shouze.accountability;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.shouze.audit.Actor;
import org.shouze.basis.Bases;
import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;
import org.shouze.papers.PaperKind;
import org.shouze.papers.Papers;
import org.springframework.stereotype.Component;

/** The official papers of a case, issued by the step that they record. */
@Component
class CasePapers {

    private final Papers papers;
    private final CaseWords words;
    private final Bases bases;

    CasePapers(Papers papers, CaseWords words, Bases bases) {
        this.papers = papers;
        this.words = words;
        this.bases = bases;
    }

    void startApproval(MatterId id, CaseRecord record, String opinion, PersonId proposer, Actor by) {
        var proposed = record.proposed;
        issue(id, PaperKind.START_APPROVAL, record, by, entry("subjectKind", words.word("kind." + proposed.kind())),
                entry("source", words.word("paper.source")), entry("ground", words.word("phrase." + proposed.phrase())),
                entry("basis", basis(record)), entry("facts", proposed.conduct()), entry("proposal", proposed.reason()),
                entry("handlers", words.names(List.of(proposer))), entry("approval", by.name() + "：" + text(opinion)));
    }

    void facts(MatterId id, CaseRecord record, Actor by) {
        issue(id, PaperKind.FACTS, record, by, entry("facts", record.inquired.findings()),
                entry("evidence", words.word("paper.evidence")), entry("shownAt", words.word("paper.today")),
                entry("presenters", words.names(record.shown.by())),
                entry(record.shown.signed() ? "opinion" : "refusal", text(record.shown.note())));
    }

    /** With the answers, where there are any. */
    void defence(MatterId id, CaseRecord record, Actor by) {
        var defence = record.defence;
        var points = String.join("\n", defence.points());
        var answers = record.answers.stream().map(one -> one.point() + "——" + words.word(one.adopted() ? "case.adopted"
                : "case.notAdopted") + "：" + one.reason()).collect(Collectors.joining("\n"));
        issue(id, PaperKind.DEFENCE_RECORD, record, by, entry("time", words.word("paper.today")),
                entry("place", words.word("paper.office")), entry("listeners", words.names(defence.by())),
                entry("recorder", words.names(defence.by().subList(defence.by().size() - 1, defence.by().size()))),
                entry("statement", defence.refused() ? words.word("case.waived") : points), entry("answers", answers),
                entry("refusal", defence.refused() ? text(defence.note()) : ""));
    }

    void report(MatterId id, CaseRecord record, Actor by) {
        issue(id, PaperKind.INVESTIGATION_REPORT, record, by, entry("start", words.word("paper.group",
                words.names(record.group))), entry("course", words.word("paper.course")),
                entry("facts", record.inquired.findings()), entry("nature", words.word("manner." + record.inquired.manner())),
                entry("defence", record.defence.refused() ? words.word("case.waived") : record.answers.stream()
                        .map(one -> one.point() + "：" + one.reason()).collect(Collectors.joining("\n"))),
                entry("grounds", basis(record)), entry("proposal", record.report),
                entry("members", words.names(record.group)));
    }

    void decided(MatterId id, CaseRecord record, Actor by) {
        var decided = record.decided;
        minutes(id, decided.minutes(), words.word("outcome." + decided.outcome())
                + (decided.measures().isEmpty() ? "" : "：" + words.measures(decided.measures())), decided.reason(), by);
        if (decided.outcome() == Outcome.SANCTION) {
            issue(id, PaperKind.DECISION, record, by, entry("facts", record.inquired.findings()),
                    entry("defence", record.defence.refused() ? words.word("case.waived") : record.answers.stream()
                            .map(one -> one.point() + "：" + one.reason()).collect(Collectors.joining("\n"))),
                    entry("grounds", basis(record) + "\n" + words.clauses(decided.measures())),
                    entry("measure", words.measures(decided.measures())),
                    entry("effective", words.day(decided.effective())),
                    entry("period", words.word("paper.until", words.day(record.barsUntil()))),
                    entry("appealTerm", words.term(decided.remedy().within(), decided.remedy().unit())),
                    entry("appealBody", decided.remedy().to()));
        }
    }

    void minutes(MatterId id, Minutes minutes, String decision, String reason, Actor by) {
        papers.issue(id, PaperKind.MINUTES, Map.ofEntries(entry("meeting", words.word("paper.meeting")),
                entry("form", words.word("paper.form")), entry("time", words.day(minutes.held())),
                entry("chair", by.name()), entry("present", words.names(minutes.voters())), entry("recorder", by.name()),
                entry("topic", words.word("paper.topic")), entry("discussion", minutes.text()),
                entry("vote", words.votes(minutes)), entry("decision", decision + "\n" + reason),
                entry("dissent", words.dissent(minutes))), by);
    }

    void receipt(MatterId id, CaseRecord record, Service service, String document, Actor by) {
        papers.issue(id, PaperKind.SERVICE_RECEIPT, Map.of("document", words.word("paper." + document), "recipient",
                words.subject(record.proposed), "place", words.unit(record.proposed), "way",
                words.word("way." + service.way()), "servers", words.names(service.servers()), "servedAt",
                words.day(service.on()), "witnesses", String.join("、", service.witnesses())), by);
    }

    void appealDecided(MatterId id, CaseRecord record, Appeal appeal, String original, Actor by) {
        var decided = appeal.decided();
        minutes(id, decided.minutes(), words.word("appealOutcome." + decided.outcome()), decided.reasons(), by);
        papers.issue(id, PaperKind.APPEAL_DECISION, Map.of("applicant", words.subject(record.proposed), "post",
                words.post(record.proposed), "original", original, "reasons", appeal.filed().reasons(), "findings",
                appeal.findings(), "grounds", basis(record), "conclusion", words.word("appealOutcome." + decided.outcome())
                        + (decided.measures().isEmpty() ? "" : "：" + words.measures(decided.measures())) + "\n"
                        + decided.reasons(),
                "effective", words.day(decided.minutes().held())), by);
    }

    void clarification(MatterId id, CaseRecord record, Reach reach, String scope, Actor by) {
        papers.issue(id, PaperKind.CLARIFICATION, Map.of("addressee", words.unit(record.proposed), "subject",
                words.subject(record.proposed), "post", words.post(record.proposed), "allegation",
                record.proposed.conduct(), "result", words.word("paper.revoked"), "scope", words.word("reach." + reach),
                "request", scope), by);
    }

    private String basis(CaseRecord record) {
        var ground = bases.ground(record.proposed.ground());
        return ground.version().title() + ground.clause() + "：" + ground.text();
    }

    private static String text(String written) {
        return written == null ? "" : written;
    }

    @SafeVarargs
    private void issue(MatterId id, PaperKind kind, CaseRecord record, Actor by, Map.Entry<String, String>... fields) {
        var all = new HashMap<>(Map.ofEntries(fields));
        all.put("subject", words.subject(record.proposed));
        all.put("post", words.post(record.proposed));
        papers.issue(id, kind, all, by);
    }
}
