package org.shouze.discipline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.shouze.support.Office;
import org.shouze.support.PlantedCase;
import org.shouze.support.TestClock;
import org.shouze.worklist.WorkItem;
import org.shouze.worklist.Worklist;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A clue with a text, about somebody who holds a post. */
@Component
class PlantedClue implements PlantedCase {

    private final Clues clues;
    private final Texts texts;
    private final Worklist worklist;
    private final Office office;
    private final TestClock clock;
    private final JdbcClient jdbc;

    PlantedClue(Clues clues, Texts texts, Worklist worklist, @Lazy Office office, @Lazy TestClock clock,
            JdbcClient jdbc) {
        this.clues = clues;
        this.texts = texts;
        this.worklist = worklist;
        this.office = office;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Override
    public Planted plant() {
        var said = "线索埋设" + UUID.randomUUID().toString().substring(0, 8);
        var supervisor = office.person("T01021");
        var subject = office.holder("OFFICE_HEAD", "学生工作部");
        texts.turn(true, "试用", office.person("T01003"));
        var id = clues.register(new Clues.Registration(new Intake(Source.ACCUSATION, Intake.Kind.OWN_DUTY,
                LocalDate.now(clock), null), number(subject.person().value()), null, said, null), supervisor);
        texts.turn(false, "试用完", office.person("T01003"));
        var item = worklist.read(id, supervisor).items().stream().filter(WorkItem::isOpen).findFirst().orElseThrow();
        return new Planted(Map.of("/matters/{id}", id.toString(), "/work/{id}", item.id(), "/terms/{item}", item.id(),
                "/discipline/record/{id}", id.toString()),
                List.of(said, jdbc.sql("select number from discipline_clue where id = ?").param(id.value())
                        .query(String.class).single()), supervisor, Map.of("subject", subject));
    }

    private String number(long person) {
        return jdbc.sql("select number from organization_person where id = ?").param(person).query(String.class).single();
    }
}
