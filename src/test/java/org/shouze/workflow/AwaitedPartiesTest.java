package org.shouze.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.NewMatter;
import org.shouze.organization.PersonId;
import org.shouze.organization.Seats;
import org.shouze.organization.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A matter names everybody whom its model waits for, or it isn't opened. */
abstract class AwaitedPartiesTest {

    @Autowired Workflow workflow;
    @Autowired Matters matters;
    @Autowired Units units;
    @Autowired Seats seats;
    @Autowired TransactionTemplate transactions;
    @Autowired JdbcClient jdbc;

    @Test
    void refusesAMatterWithoutItsCheckerAndSaysWhichRoleAndWhere() {
        assertThatThrownBy(() -> open("dailyReport", null)).isInstanceOf(PartyMissing.class)
                .hasMessageContaining("dailyReport").hasMessageContaining("CHECKER");

        assertThat(jdbc.sql("select count(*) from matter where number like 'PARTIES-%'").query(Integer.class).single())
                .isZero();
    }

    @Test
    void refusesAMatterThatNobodyBeganWhereItsModelGoesBackToWhoBeganIt() {
        assertThatThrownBy(() -> open("correction", null, approver())).isInstanceOf(PartyMissing.class)
                .hasMessageContaining("INITIATOR");
    }

    @Test
    void refusesItJustSoWhereAMessageStartsTheProcess() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
            var id = matter("consolidation", null, approver());
            workflow.startByMessage("partCorrected", id);
        })).isInstanceOf(PartyMissing.class).hasMessageContaining("consolidation");
    }

    @Test
    void opensAMatterThatNamesThemAll() {
        transactions.executeWithoutResult(status -> {
            workflow.start("correction", List.of(matter("correction", new PersonId(1), approver())));
            status.setRollbackOnly();
        });
    }

    private void open(String process, PersonId initiator, NewMatter.Party... parties) {
        transactions.executeWithoutResult(status -> workflow.start(process,
                List.of(matter(process, initiator, parties))));
    }

    private MatterId matter(String process, PersonId initiator, NewMatter.Party... parties) {
        var id = matters.newId();
        matters.open(List.of(new NewMatter(id, process, "PARTIES-" + id, "A matter", units.school(), initiator,
                List.of(parties))));
        return id;
    }

    private NewMatter.Party approver() {
        return NewMatter.Party.seat("APPROVER", seats.at("UNIVERSITY_DEPUTY_SECRETARY", units.school().id()));
    }
}
