package org.shouze.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.identity.Accounts;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.organization.Appointments;
import org.shouze.organization.Establishment;
import org.shouze.organization.Leaving;
import org.shouze.organization.People;
import org.shouze.organization.Seats;
import org.shouze.organization.Units;
import org.shouze.organization.WorkNotHandedOver;
import org.shouze.support.Office;
import org.shouze.support.TestClock;
import org.shouze.trial.Trials;
import org.shouze.worklist.Lists.Tab;
import org.shouze.worklist.WorkItem;
import org.shouze.worklist.Worklist;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody who leaves had to do is another's, and nobody leaves before it is. */
abstract class HandoverTest {

    @Autowired Handovers handovers;
    @Autowired Trials trials;
    @Autowired Worklist worklist;
    @Autowired Matters matters;
    @Autowired Accounts accounts;
    @Autowired Appointments appointments;
    @Autowired Establishment establishment;
    @Autowired Leaving leaving;
    @Autowired Seats seats;
    @Autowired Units units;
    @Autowired People people;
    @Autowired Office office;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    private Acting leaver;
    private Actor administrator;

    @BeforeEach
    void inTheMorning() {
        clock.set("2020-01-15T09:00:00");
        leaver = office.holder("COLLEGE_SECRETARY", trials.thirdCollege().id());
        administrator = office.person("A00001").actor();
    }

    @Test
    void whatWaitsForALeaverGoesToOnePersonWithWhatWasFilledIn() {
        var item = given();
        worklist.saveDraft(item.id(), item.revision(), leaver, Map.of("text", List.of("写了一半")));

        var outcome = handOver(leaver, trials.leader(), List.of(item.id()), List.of());

        assertThat(outcome).isEqualTo(new Outcome(1, 0));
        assertThat(trials.listed(leaver, Tab.TODO)).doesNotContain(item.id());
        assertThat(trials.listed(trials.leader(), Tab.TODO)).contains(item.id());
        assertThat(worklist.draft(item.id()).orElseThrow().typed().get("text")).containsExactly("写了一半");
        assertThat(matters.timeline(item.matter()).get(0)).satisfies(line -> {
            assertThat(line.act()).isEqualTo("act.handover.given");
            assertThat(line.concerned()).isEqualTo(trials.leader().actor().name());
            assertThat(line.text()).isEqualTo("调离");
        });
        assertThat(jdbc.sql("select count(*) from audit_entry where act = 'handover.given' and subject = ?")
                .param("matter:" + item.matter()).query(Integer.class).single()).isEqualTo(1);
        assertThat(worklist.read(item.matter(), leaver).matter().id()).isEqualTo(item.matter());
        trials.finish(item.matter(), "check", trials.leader());
    }

    @Test
    void whatMayNotBeGivenToThatPersonStays() {
        var item = given();

        var outcome = handovers.handOver(administrator, leaver.person(), new Order(office.person("A00001").person(),
                List.of(item.id()), List.of(), "调离"));

        assertThat(outcome).isEqualTo(new Outcome(0, 1));
        assertThat(trials.listed(leaver, Tab.TODO)).contains(item.id());
    }

    @Test
    void whatSomebodyStartedGoesOnInAnothersHands() {
        var matter = trials.start("trialSequence");
        var draft = trials.item(matter, "draft");

        var outcome = handOver(trials.initiator(), trials.leader(), List.of(draft.id()), List.of(matter));
        trials.finish(matter, "draft", trials.leader());
        trials.act("course/send-back", matter, trials.item(matter, "check"), trials.secretary(),
                trials.actForm("course/send-back", "draft", false, "请补充"));

        assertThat(outcome).isEqualTo(new Outcome(2, 0));
        assertThat(trials.listed(trials.leader(), Tab.TODO)).contains(trials.item(matter, "draft").id());
        assertThat(matters.get(matter).initiator()).isEqualTo(trials.initiator().person());
        assertThat(matters.get(matter).carrier()).isEqualTo(trials.leader().person());
    }

    @Test
    void anAccountWithOpenWorkIsNotClosedBeforeItIsHandedOver() {
        var item = given();
        var before = leaving.stuckWithout(leaver.person());
        var security = new Actor(office.person("A00001").person().value(), "安全管理员", null, null, null);

        assertThatThrownBy(() -> accounts.disable(security, leaver.person())).isInstanceOf(WorkNotHandedOver.class);
        handOver(leaver, trials.leader(), List.of(item.id()), List.of());

        assertThat(leaving.stuckWithout(leaver.person())).isEqualTo(before - 1);
    }

    @Test
    void whatWasLentComesBackToWhoeverTakesOver() {
        var item = given();
        lend(item, trials.second());
        var lent = trials.item(item.matter(), "check");
        var estate = handovers.of(leaver.person());
        assertThat(estate.lent()).extracting(WorkItem::id).contains(item.id());
        assertThat(estate.named()).extracting(WorkItem::id).doesNotContain(item.id());
        assertThat(estate.isEmpty()).isFalse();
        assertThatThrownBy(() -> leaving.close(leaver.person())).isInstanceOf(WorkNotHandedOver.class);

        var outcome = handOver(leaver, trials.leader(), List.of(item.id()), List.of());

        assertThat(outcome).isEqualTo(new Outcome(1, 0));
        assertThat(trials.listed(trials.second(), Tab.TODO)).as("goes on with it").contains(item.id());
        assertThat(handovers.of(leaver.person()).lent()).extracting(WorkItem::id).doesNotContain(item.id());
        assertThat(matters.timeline(item.matter()).get(0).act()).isEqualTo("act.handover.lent");
        worklist.deliver(item.id(), lent.revision() + 1, UUID.randomUUID().toString(), trials.second(), Map.of());
        assertThat(trials.listed(trials.leader(), Tab.TODO)).contains(item.id());
        trials.finish(item.matter(), "check", trials.leader());
    }

    @Test
    void whoHadBorrowedItKeepsItForGood() {
        var item = given();
        lend(item, trials.second());

        handOver(leaver, trials.second(), List.of(item.id()), List.of());

        trials.finish(item.matter(), "check", trials.second());
    }

    @Test
    void whatOthersStillSignIsListedAndKeepsNobody() {
        var item = given();
        trials.act("cooperation/add-signer", item.matter(), item, leaver,
                trials.actForm("cooperation/add-signer", "", trials.second().person().value(), after(), "请把关"));
        var before = leaving.stuckWithout(leaver.person());
        trials.finish(item.matter(), "check", leaver);

        var estate = handovers.of(leaver.person());

        assertThat(estate.signed()).extracting(WorkItem::id).contains(item.id());
        assertThat(estate.named()).extracting(WorkItem::id).doesNotContain(item.id());
        assertThat(leaving.stuckWithout(leaver.person())).isEqualTo(before - 1);
    }

    @Test
    void theLastOfTwoAppointmentsDoesNotEndBeforeTheWorkIsHandedOver() {
        var item = given();
        var today = LocalDate.of(2020, 1, 15);
        var held = standing();
        appointments.appoint(administrator, "OFFICE_CLERK", units.named("宣传部").orElseThrow().id(),
                people.get(leaver.person()).number(), LocalDate.of(2020, 1, 1), null);
        try {
            var all = standing();
            assertThat(all).hasSize(held.size() + 1).hasSizeGreaterThan(1);
            all.subList(0, all.size() - 1).forEach(one -> appointments.end(administrator, one, today));
            var last = all.get(all.size() - 1);

            assertThatThrownBy(() -> appointments.end(administrator, last, today)).isInstanceOf(WorkNotHandedOver.class);
            assertThat(trials.listed(leaver, Tab.TODO)).contains(item.id());
            appointments.end(administrator, last, today.plusDays(7));
            appointments.end(administrator, last, today.plusDays(8));
        } finally {
            jdbc.sql("update organization_appointment set valid_to = null where id in (:held)").param("held", held).update();
            jdbc.sql("delete from organization_appointment where person = :leaver and id not in (:held)")
                    .param("leaver", leaver.person().value()).param("held", held).update();
        }
    }

    /** The leaver's appointments without an end. */
    private List<Long> standing() {
        return jdbc.sql("select id from organization_appointment where person = ? and valid_to is null order by id")
                .param(leaver.person().value()).query(Long.class).list();
    }

    @Test
    void theWorkOfASeatFollowsWhoSitsThereFromTheNextRequestOn() {
        var matter = trials.start("trialSequence");
        trials.finish(matter, "draft");
        var item = trials.item(matter, "check");
        var before = trials.secretary();
        worklist.saveDraft(item.id(), item.revision(), before, Map.of("text", List.of("写了一半")));
        var appointment = establishment.of(trials.college().id()).stream()
                .filter(post -> post.seat().post().code().equals("COLLEGE_SECRETARY"))
                .flatMap(post -> post.sitting().stream()).findFirst().orElseThrow().appointment();
        var estate = handovers.of(before.person());
        handOver(before, trials.leader(), estate.named().stream().map(WorkItem::id).toList(),
                estate.matters().stream().map(one -> one.id()).toList());
        var college = trials.college().id();
        try {
            appointments.end(administrator, appointment, LocalDate.of(2020, 1, 14));
            appointments.appoint(administrator, "COLLEGE_SECRETARY", college, "E000012", LocalDate.of(2020, 1, 15), null);

            var successor = office.person("E000012");
            var predecessor = new Acting(before.actor(), seats.heldBy(before.person()));
            assertThat(trials.listed(successor, Tab.TODO)).contains(item.id());
            assertThat(worklist.draft(item.id())).isPresent();
            assertThat(worklist.mayDo(worklist.look(item.id(), successor), successor)).isTrue();
            assertThat(trials.listed(predecessor, Tab.TODO)).doesNotContain(item.id());
            assertThatThrownBy(() -> worklist.saveDraft(item.id(), item.revision() + 1, predecessor, Map.of()))
                    .isInstanceOf(NotFound.class);
        } finally {
            jdbc.sql("delete from organization_appointment where person = ?")
                    .param(people.numbered("E000012").orElseThrow().id().value()).update();
            jdbc.sql("update organization_appointment set valid_to = null where id = ?").param(appointment).update();
        }
    }

    /** A task in the leaver's name. */
    private WorkItem given() {
        var matter = trials.start("trialSequence");
        trials.finish(matter, "draft");
        trials.act("cooperation/hand-over", matter, trials.item(matter, "check"), trials.secretary(),
                trials.actForm("cooperation/hand-over", "", leaver.person().value(), "出差"));
        return trials.item(matter, "check");
    }

    /** 加签 after, which only its own room can name. */
    private static Object after() {
        try {
            return Class.forName("org.shouze.cooperation.AddSigner$When").getEnumConstants()[1];
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private void lend(WorkItem item, Acting to) {
        trials.act("cooperation/lend", item.matter(), item, leaver,
                trials.actForm("cooperation/lend", "", to.person().value(), "请代填"));
    }

    private Outcome handOver(Acting from, Acting to, List<String> items, List<MatterId> started) {
        return handovers.handOver(administrator, from.person(), new Order(to.person(), items,
                started.stream().map(MatterId::toString).toList(), "调离"));
    }
}
