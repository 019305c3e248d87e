package org.shouze.recusal;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where too few people are left: the superior is asked to assign some or to take the matter over, and answers by letter. */
@Component
public class Superior {

    private static final String REASON = "recusal_superior.reason";
    private static final String TEXT = "recusal_superior.text";

    public enum Wanted { ASSIGN, TAKE_OVER }

    public enum Answer { ASSIGNED, TAKEN_OVER, REFUSED }

    private final Heads heads;
    private final JdbcClient jdbc;
    private final Sealed sealed;
    private final Audit audit;
    private final Clock clock;

    Superior(Heads heads, JdbcClient jdbc, Sealed sealed, Audit audit, Clock clock) {
        this.heads = heads;
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotTheDecider if it is not for this one to turn to the superior */
    @Transactional
    public UUID ask(MatterId matter, Wanted wanted, Set<Duty> missing, String reason, Acting acting) {
        var by = keeper(acting);
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into recusal_superior (id, matter_id, wanted, missing, reason, asked_at, asked_by)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(id, matter.value(), wanted.name(), String.join(" ", missing.stream().map(Duty::name).toList()),
                        sealed.text(reason, REASON, id), OffsetDateTime.now(clock), by.person()).update();
        audit.changed(by, "recusal.superiorAsked", "matter:" + matter, wanted.name());
        return id;
    }

    /**
     * @throws NoLetter        if the letter has no number
     * @throws AnsweredAlready if there is an answer
     * @throws NotTheDecider   if it is not for this one to record it
     */
    @Transactional
    public void answer(UUID id, Answer answer, String letter, String text, Acting acting) {
        var by = keeper(acting);
        if (letter == null || letter.isBlank()) {
            throw new NoLetter();
        }
        var answered = jdbc.sql("""
                update recusal_superior set answer = ?, document = ?, text = ?, answered_at = ?, answered_by = ?
                where id = ? and answered_at is null""")
                .params(answer.name(), letter.strip(), sealed.text(text, TEXT, id), OffsetDateTime.now(clock),
                        by.person(), id).update();
        if (answered == 0) {
            throw new AnsweredAlready();
        }
        audit.changed(by, "recusal.superiorAnswered", "matter:" + get(id).matter(), answer.name());
    }

    private Actor keeper(Acting acting) {
        if (!heads.keeps(acting)) {
            throw new NotTheDecider();
        }
        return acting.actor();
    }

    public Asked get(UUID id) {
        return read("id", id).stream().findFirst().orElseThrow(() -> new NotFound(id));
    }

    /** The oldest first. */
    public List<Asked> of(MatterId matter) {
        return read("matter_id", matter.value());
    }

    private List<Asked> read(String column, UUID value) {
        return jdbc.sql("select * from recusal_superior where " + column + " = ? order by asked_at").param(value)
                .query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    var answer = row.getString("answer");
                    return new Asked(id, new MatterId(row.getObject("matter_id", UUID.class)),
                            Wanted.valueOf(row.getString("wanted")), duties(row.getString("missing")),
                            sealed.open(row.getString("reason"), REASON, id),
                            row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                            answer == null ? null : Answer.valueOf(answer), row.getString("document"),
                            sealed.open(row.getString("text"), TEXT, id));
                }).list();
    }

    private static Set<Duty> duties(String written) {
        var duties = EnumSet.noneOf(Duty.class);
        Arrays.stream(written.split(" ")).filter(each -> !each.isEmpty()).map(Duty::valueOf).forEach(duties::add);
        return duties;
    }

    /** @param answer null while it is awaited */
    public record Asked(UUID id, MatterId matter, Wanted wanted, Set<Duty> missing, String reason, Instant askedAt,
            Answer answer, String document, String text) {}
}
