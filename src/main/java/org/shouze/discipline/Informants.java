package org.shouze.discipline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.shouze.NotFound;
import org.shouze.calendar.ExplainedDate;
import org.shouze.calendar.WorkingDays;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.protection.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who informed with his real name: under a key of its own, opened by who took the clue in and nobody else, each time with a
 * reason and on record. No list, no search, no export leads here (domain.md P9, §3.9).
 */
@Component
@Transactional
public class Informants {

    private static final int TELL_WITHIN = 15;
    private static final int KEPT_YEARS = 3;
    private static final String NAME = "discipline_informant.name";
    private static final String CONTACT = "discipline_informant.contact";

    /** What he is told. */
    public enum Telling { ACCEPTANCE, RESULT }

    /** @param due by when he is told, explained */
    public record Duty(Telling telling, ExplainedDate due, LocalDate toldOn) {}

    public record Identity(String name, String contact) {}

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final ClueTable clues;
    private final WorkingDays days;
    private final Journal journal;
    private final Clock clock;

    Informants(JdbcClient jdbc, FieldCipher cipher, ClueTable clues, WorkingDays days, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher.keptFor("informant");
        this.clues = clues;
        this.days = days;
        this.journal = journal;
        this.clock = clock;
    }

    void keep(MatterId clue, Clues.Informant who, LocalDate receivedOn, Acting by) {
        jdbc.sql("""
                insert into discipline_informant (clue, name, contact, officer, received_on, erase_on)
                values (?, ?, ?, ?, ?, ?)""")
                .params(clue.value(), cipher.seal(who.name().strip(), NAME, clue.toString()),
                        cipher.seal(who.contact() == null ? "" : who.contact().strip(), CONTACT, clue.toString()),
                        by.person().value(), receivedOn, receivedOn.plusYears(KEPT_YEARS)).update();
    }

    /** What he has to be told of this clue; empty for everybody but the officer who took it in. */
    @Transactional(readOnly = true)
    public List<Duty> duties(MatterId clue, Acting by) {
        return find(clue, by).map(row -> {
            var acceptance = new Duty(Telling.ACCEPTANCE, days.after(row.receivedOn(), TELL_WITHIN), row.acceptanceTold());
            var closed = clues.get(clue).state().closedOn();
            return closed == null ? List.of(acceptance)
                    : List.of(acceptance, new Duty(Telling.RESULT, days.after(closed, TELL_WITHIN), row.resultTold()));
        }).orElse(List.of());
    }

    /**
     * Opens who it was, for a letter to him.
     *
     * @throws OnlyTheIntakeOfficer if he is a member, but not the one who took it in
     * @throws NotFound             if there is none for him
     * @throws ReasonNeeded         if he does not say why
     */
    public Identity open(MatterId clue, String reason, Acting by) {
        Clues.stated(reason);
        var row = find(clue, by).orElseThrow(OnlyTheIntakeOfficer::new);
        jdbc.sql("insert into discipline_informant_opening (clue, at, person, person_name, reason) values (?, ?, ?, ?, ?)")
                .params(clue.value(), Columns.at(clock.instant()), by.actor().person(), by.actor().name(), reason.strip())
                .update();
        journal.read(clue, by.actor(), "discipline.purpose.informant");
        return new Identity(cipher.open(row.name(), NAME, clue.toString()),
                cipher.open(row.contact(), CONTACT, clue.toString()));
    }

    /** @throws ToldAlready the second time; the first day stands */
    public void told(MatterId clue, Telling what, Acting by) {
        find(clue, by).orElseThrow(OnlyTheIntakeOfficer::new);
        if (what == Telling.RESULT && clues.get(clue).state().closedOn() == null) {
            throw new NotAtThisStage();
        }
        var column = what == Telling.ACCEPTANCE ? "acceptance_told_on" : "result_told_on";
        if (jdbc.sql("update discipline_informant set " + column + " = ? where clue = ? and " + column + " is null")
                .params(LocalDate.now(clock), clue.value()).update() == 0) {
            throw new ToldAlready();
        }
        journal.write(clue, by.actor(), "informantTold." + what);
    }

    void erase(MatterId clue) {
        jdbc.sql("delete from discipline_informant where clue = ?").param(clue.value()).update();
    }

    /** Whose time is over. */
    void eraseDue() {
        jdbc.sql("delete from discipline_informant where erase_on < ?").param(LocalDate.now(clock)).update();
    }

    private Optional<Row> find(MatterId clue, Acting by) {
        return jdbc.sql("select * from discipline_informant where clue = ? and officer = ?")
                .params(clue.value(), by.person().value()).query((row, n) -> new Row(row.getString("name"),
                        row.getString("contact"), Columns.day(row, "received_on"),
                        Columns.day(row, "acceptance_told_on"), Columns.day(row, "result_told_on"))).optional();
    }

    private record Row(String name, String contact, LocalDate receivedOn, LocalDate acceptanceTold,
            LocalDate resultTold) {}
}
