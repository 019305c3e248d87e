package org.shouze.accountability;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.shouze.audit.Actor;
import org.shouze.basis.Appeal;
import org.shouze.basis.Bases;
import org.shouze.basis.Measure;
import org.shouze.hearing.Heard;
import org.shouze.hearing.Outcome;
import org.shouze.organization.People;
import org.shouze.organization.PersonId;
import org.shouze.organization.Units;
import org.shouze.papers.Paper;
import org.shouze.papers.PaperId;
import org.shouze.papers.PaperKind;
import org.shouze.papers.Papers;
import org.shouze.papers.Signature;
import org.springframework.stereotype.Component;

/** The official papers of talks and letters: 约谈通知书, 函询通知书, 谈话记录, 诫勉书. */
@Component
class InterviewPapers {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final Papers papers;
    private final Bases bases;
    private final People people;
    private final Units units;
    private final Clock clock;

    InterviewPapers(Papers papers, Bases bases, People people, Units units, Clock clock) {
        this.papers = papers;
        this.bases = bases;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    void notice(Interview interview, String reason, String place, Actor by) {
        var crew = interview.state().crew();
        issue(interview, PaperKind.INTERVIEW_NOTICE, Map.of("reason", reason, "place", place,
                "time", MOMENT.format(at(interview.state().talkAt())), "talkers", names(List.of(crew.lead(), crew.second()))), by);
    }

    void letter(Interview interview, String questions, Actor by) {
        var way = interview.origin.direct() ? "由本人书面答复，直接报送，不经单位主要负责人。"
                : "由本人书面答复，附单位主要负责人意见。";
        issue(interview, PaperKind.INQUIRY_LETTER, Map.of("questions", questions, "way", way,
                "due", DAY.format(at(interview.state().due())) + "前"), by);
    }

    /** With how it was read back, and the signature of the person concerned, or that he refused it. */
    void record(Interview interview, String reason, String place, String content, Heard heard, Actor by) {
        var crew = interview.state().crew();
        var outcome = heard.hearing().answer().outcome();
        var words = String.join("\n", heard.statements());
        var fields = new HashMap<>(Map.of("reason", reason, "place", place, "content", content,
                "time", MOMENT.format(at(interview.state().heldAt())), "talkers", names(List.of(crew.lead(), crew.second())),
                "recorder", names(List.of(crew.recorder()))));
        fields.put("readBack", outcome == Outcome.REFUSED ? "已交本人核对，本人拒绝签字。"
                : words.isBlank() ? "本人核对后签字。" : "本人核对后签字，并附意见：" + words);
        if (outcome == Outcome.REFUSED) {
            fields.put("refusal", words);
        }
        var paper = issue(interview, PaperKind.TALK_RECORD, fields, by);
        var subject = interview.origin.subject();
        var name = people.get(subject).name();
        papers.sign(paper, outcome == Outcome.REFUSED ? Signature.refused("SUBJECT", subject, name, words)
                : words.isBlank() ? Signature.of("SUBJECT", subject, name)
                : Signature.with("SUBJECT", subject, name, words), by);
    }

    void admonition(Interview interview, String facts, String requirement, Actor by) {
        var measure = measure(interview);
        var day = LocalDate.ofInstant(interview.state().heldAt(), clock.getZone());
        var appeal = measure.appeal();
        issue(interview, PaperKind.ADMONITION, Map.of("facts", facts, "requirement", requirement,
                "grounds", measure.version().title() + measure.clause(), "effective", DAY.format(day),
                "period", "至" + DAY.format(interview.state().influenceUntil()) + "不得提拔或者重用，本年度不得评优",
                "selfCriticism", DAY.format(at(interview.state().due())), "appealTerm", term(appeal),
                "appealBody", appeal.to()), by);
    }

    private Measure measure(Interview interview) {
        var origin = interview.origin;
        return bases.measuresFor(origin.subjectKind(), origin.phrase(), origin.conduct(), LocalDate.now(clock), null).stream()
                .filter(measure -> measure.code().equals(origin.kind().measure)).findFirst().orElseThrow();
    }

    private static String term(Appeal appeal) {
        return appeal.within() == 0 ? "任何时候" : "收到之日起" + appeal.within() + switch (appeal.unit()) {
            case DAYS -> "日";
            case WORKING_DAYS -> "个工作日";
            case MONTHS -> "个月";
        };
    }

    private PaperId issue(Interview interview, PaperKind kind, Map<String, String> said, Actor by) {
        var fields = new HashMap<>(said);
        var subject = people.get(interview.origin.subject());
        fields.put("subject", subject.name());
        fields.put("post", units.get(interview.origin.subjectUnit()).name());
        return ofVoidTalk(interview, kind, by).map(old -> replace(old, fields, by))
                .orElseGet(() -> papers.issue(interview.origin.id(), kind, fields, by)).id();
    }

    /** A talk has one paper of each kind: another one that stands is of a talk that was voided. A letter may be sent again. */
    private Optional<Paper> ofVoidTalk(Interview interview, PaperKind kind, Actor by) {
        return interview.origin.kind().byLetter() ? Optional.empty() : papers.of(interview.origin.id(), by).stream()
                .filter(paper -> paper.kind() == kind && paper.inForce()).findFirst();
    }

    private Paper replace(Paper old, Map<String, String> fields, Actor by) {
        var all = new HashMap<>(fields);
        all.put("date", DAY.format(LocalDate.now(clock)));
        if (old.kind() == PaperKind.TALK_RECORD) {
            all.putIfAbsent("refusal", "");
        }
        return papers.correct(old.id(), all, "原谈话作废，重新谈话", by);
    }

    private String names(List<PersonId> wanted) {
        var known = people.get(wanted);
        return wanted.stream().map(known::get).map(person -> person.name()).collect(Collectors.joining("、"));
    }

    private ZonedDateTime at(Instant moment) {
        return moment.atZone(clock.getZone());
    }
}
