package org.shouze.discipline;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.shouze.accountability.InterviewConcluded;
import org.shouze.accountability.InterviewKind;
import org.shouze.accountability.InterviewStatus;
import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.shouze.matter.Members;
import org.shouze.notification.Messages;
import org.shouze.notification.Words;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What came of the talks and letters about a clue, as index data; what was said stays with them. */
@Component
class TalkIndex {

    private final JdbcClient jdbc;
    private final ClueTable clues;
    private final Members members;
    private final Messages messages;
    private final Journal journal;
    private final Clock clock;

    TalkIndex(JdbcClient jdbc, ClueTable clues, Members members, Messages messages, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.clues = clues;
        this.members = members;
        this.messages = messages;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whoever handles the clue is told by its number. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(InterviewConcluded talk) {
        clues.find(talk.source()).ifPresent(clue -> {
            jdbc.sql("""
                    insert into discipline_talk (interview, clue, number, kind, outcome, concluded_on)
                    values (?, ?, ?, ?, ?, ?)""").params(talk.interview().value(), clue.id.value(), talk.number(),
                            talk.kind().name(), talk.outcome().name(), LocalDate.now(clock)).update();
            journal.write(clue.id, Actor.SYSTEM, "talkConcluded");
            var handler = clue.state().handler();
            if (handler != null && members.include(clue.id, handler)) {
                messages.send(Actor.SYSTEM, "matter:" + clue.id, List.of(handler),
                        Words.of("discipline.talkConcluded.message", clue.number), "/matters/" + clue.id, Duration.ZERO);
            }
        });
    }

    /** In the order they ended. */
    List<ClueView.Talk> of(MatterId clue) {
        return jdbc.sql("select * from discipline_talk where clue = ? order by concluded_on, number").param(clue.value())
                .query((row, n) -> new ClueView.Talk(row.getString("number"),
                        InterviewKind.valueOf(row.getString("kind")), InterviewStatus.valueOf(row.getString("outcome")),
                        Columns.day(row, "concluded_on"))).list();
    }
}
