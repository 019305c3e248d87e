package org.shouze.accountability;

import static org.shouze.accountability.InterviewColumns.at;
import static org.shouze.accountability.InterviewColumns.instant;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.shouze.protection.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was written about a talk or letter: sealed, inserted, never changed (X13). */
@Component
class InterviewTexts {

    private static final String FIELD = "accountability_interview_text.text";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Clock clock;

    InterviewTexts(JdbcClient jdbc, FieldCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** Nothing is written where nothing was said. */
    void add(MatterId interview, InterviewView.Part part, String text, Actor by) {
        if (text == null || text.isBlank()) {
            return;
        }
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into accountability_interview_text (id, interview, part, at, person, person_name, seat, seat_name, text)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""").params(Arrays.asList(id, interview.value(), part.name(),
                        at(clock.instant()), by.person(), by.name(), by.seat(), by.seatName(),
                        cipher.seal(text.strip(), FIELD, id.toString()))).update();
    }

    /** In their order. */
    List<InterviewView.Text> of(MatterId interview) {
        return jdbc.sql("select * from accountability_interview_text where interview = ? order by position")
                .param(interview.value()).query((row, n) -> new InterviewView.Text(
                        InterviewView.Part.valueOf(row.getString("part")), instant(row, "at"), row.getString("person_name"),
                        row.getString("seat_name"),
                        cipher.open(row.getString("text"), FIELD, row.getObject("id", UUID.class).toString())))
                .list();
    }

    /** The newest of that part. */
    String last(MatterId interview, InterviewView.Part part) {
        return of(interview).stream().filter(text -> text.part() == part).map(InterviewView.Text::text)
                .reduce((first, second) -> second).orElseThrow();
    }

    /** Who wrote the last of that part. */
    Actor writer(MatterId interview, InterviewView.Part part) {
        return jdbc.sql("""
                select person, person_name, seat, seat_name from accountability_interview_text
                where interview = ? and part = ? order by position desc limit 1""").params(interview.value(), part.name())
                .query((row, n) -> new Actor(row.getLong("person"), row.getString("person_name"),
                        row.getObject("seat", Long.class), row.getString("seat_name"), null)).single();
    }
}
