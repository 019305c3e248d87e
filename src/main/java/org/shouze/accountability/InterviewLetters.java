package org.shouze.accountability;

import java.time.Clock;
import java.time.LocalDate;

import org.shouze.audit.Actor;
import org.shouze.hearing.Kind;
import org.shouze.hearing.Shown;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.organization.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 函询: a letter is sent, a reply comes within its term or with a reasoned extension, and is judged (R19 Arts 29–30). */
@Component
public class InterviewLetters {

    private final InterviewDesk desk;
    private final InterviewTimes times;
    private final InterviewPapers papers;
    private final InterviewClues clues;
    private final Interviews interviews;
    private final Matters matters;
    private final Clock clock;

    InterviewLetters(InterviewDesk desk, InterviewTimes times, InterviewPapers papers, InterviewClues clues,
            Interviews interviews, Matters matters, Clock clock) {
        this.desk = desk;
        this.times = times;
        this.papers = papers;
        this.clues = clues;
        this.interviews = interviews;
        this.matters = matters;
        this.clock = clock;
    }

    /** @param questions what is to be explained */
    @Transactional
    public void send(MatterId id, String questions, Actor by) {
        demandReason(questions);
        var interview = desk.change(id, "inquired", by, one -> {
            var due = times.due(InterviewKind.INQUIRY, InterviewTimes.Part.REPLY);
            one.inquire(desk.ask(one, Kind.REPLY, Shown.of("函询通知书 " + one.origin.number(), "请您说明", questions.strip()),
                    due, by), due);
        });
        desk.write(id, InterviewView.Part.QUESTIONS, questions, by);
        papers.letter(interview, questions.strip(), by);
    }

    /** @throws ReplyDueNotLater unless it is later and says why */
    @Transactional
    public void extend(MatterId id, LocalDate until, String reason, Actor by) {
        desk.change(id, "extended", by, one -> one.extend(until == null ? null : times.endOf(until), reason, clock.instant()));
        desk.write(id, InterviewView.Part.EXTENSION, reason, by);
    }

    /**
     * @param headOpinion what the head of the subject's unit says of the reply
     * @throws InterviewNotAnswered       before the reply is there
     * @throws HeadReadsReplyAboutHimself if it concerns him and he has said something of it
     * @throws HeadOpinionMissing         if it does not and he has not
     */
    @Transactional
    public void take(MatterId id, String headOpinion, Actor by) {
        desk.change(id, "replied", by, one -> one.takeReply(desk.answered(one), headOpinion));
        desk.write(id, InterviewView.Part.HEAD_OPINION, headOpinion, by);
    }

    /** @param receiver of the clue, where a breach is suspected */
    @Transactional
    public void judge(MatterId id, ReplyJudgement judgement, String reason, PersonId receiver, Actor by) {
        var interview = desk.change(id, "judged", by, one -> one.judgeReply(judgement, reason));
        desk.write(id, InterviewView.Part.JUDGEMENT, reason, by);
        if (judgement == ReplyJudgement.BREACH) {
            clues.propose(id, receiver, reason, by);
            matters.close(id);
        } else if (judgement == ReplyJudgement.MINOR) {
            var origin = interview.origin;
            interviews.propose(new InterviewProposal(InterviewKind.CRITICISM, origin.subject(), origin.subjectKind(),
                    origin.phrase(), origin.conduct(), reason, origin.direct(), id), by);
        }
    }

    private static void demandReason(String text) {
        if (text == null || text.isBlank()) {
            throw new InterviewReasonMissing();
        }
    }
}
