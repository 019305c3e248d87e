package org.shouze.recusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.audit.Actor;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.Members;
import org.shouze.matter.NewMatter;
import org.shouze.matter.PersonIsExcluded;
import org.shouze.organization.OrganizationChanged;
import org.shouze.organization.PersonId;
import org.shouze.organization.UnitId;
import org.shouze.organization.UnitKind;
import org.shouze.organization.Units;
import org.shouze.protection.FieldCipher;
import org.shouze.recusal.Concerned.Role;
import org.shouze.support.Office;
import org.shouze.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

abstract class RecusalsTest {

    private static final String OFFICE = "纪委（纪检监察机构）";

    @Autowired Recusals recusals;
    @Autowired Declarations declarations;
    @Autowired Handlers handlers;
    @Autowired Superior superior;
    @Autowired Members members;
    @Autowired Matters matters;
    @Autowired Units units;
    @Autowired Office office;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired FieldCipher cipher;
    @Autowired TestClock clock;
    @Autowired ApplicationEventPublisher events;

    private final List<Runnable> undo = new ArrayList<>();

    @BeforeEach
    void inTheMorning() {
        clock.set("2020-01-08T09:00:00");
    }

    @AfterEach
    void closeWhatIsOpen() {
        undo.forEach(Runnable::run);
    }

    @Test
    void theSubjectHisChainAndHisFamilyAreShutOutAtOnce() {
        var subject = office.holder("BRANCH_SECRETARY", branch());
        var secretary = office.holder("COLLEGE_SECRETARY", college());
        var cousin = officer(0);
        declare(cousin, new Declaration(null, cousin.person(), Declaration.Kind.RELATIVE, Kinship.COUSIN, subject.person(),
                null, null, null, LocalDate.of(2019, 1, 1), null));
        var matter = aMatter();

        recusals.concern(matter, Concerned.person(Role.SUBJECT, subject.person(), branch()), officer(1).actor());

        assertThat(members.excluded(matter)).contains(subject.person(), secretary.person(), cousin.person())
                .doesNotContain(officer(1).person(), head().person());
        assertThatThrownBy(() -> transaction.executeWithoutResult(status ->
                members.admit(matter, secretary.person(), "X", "因为", head().actor()))).isInstanceOf(PersonIsExcluded.class);
    }

    @Test
    void whoeverMayNotHandleItIsRefusedWithoutSayingWhy() {
        var witness = officer(0);
        var matter = aMatter();
        recusals.concern(matter, Concerned.person(Role.WITNESS, witness.person(), null), head().actor());

        assertThat(recusals.conflicts(matter, witness.person())).containsExactly(Conflict.WITNESS);
        assertThatThrownBy(() -> recusals.demandFree(matter, List.of(officer(1).person(), witness.person())))
                .isInstanceOfSatisfying(HasConflict.class, refused ->
                        assertThat(refused.arguments()).containsExactly(witness.actor().name()));
        recusals.demandFree(matter, List.of(officer(1).person()));
    }

    @Test
    void aCollegesOwnPeopleDoNotHandleWhatIsAboutIt() {
        var matter = aMatter();
        recusals.concern(matter, Concerned.organisation(college()), head().actor());

        assertThat(recusals.conflicts(matter, office.holder("COUNSELOR", grid()).person()))
                .containsExactly(Conflict.SAME_UNIT);
        assertThat(recusals.conflicts(matter, officer(0).person())).isEmpty();
    }

    @Test
    void whoDeclaresATieWhileHeHandlesItLeavesAtOnce() {
        var subject = office.holder("BRANCH_SECRETARY", branch());
        var investigator = officer(0);
        var matter = aMatter();
        recusals.concern(matter, Concerned.person(Role.SUBJECT, subject.person(), null), head().actor());
        transaction.executeWithoutResult(status ->
                members.admit(matter, investigator.person(), "INVESTIGATOR", "调查", head().actor()));

        declare(investigator, new Declaration(null, investigator.person(), Declaration.Kind.RELATIVE, Kinship.SIBLING,
                subject.person(), null, null, null, LocalDate.of(2019, 1, 1), null));

        assertThat(members.include(matter, investigator.person())).isFalse();
        assertThat(members.isExcluded(matter, investigator.person())).isTrue();
    }

    @Test
    void whoComesToSitInTheSubjectsChainIsShutOutToo() {
        var matter = aMatter();
        recusals.concern(matter, Concerned.person(Role.SUBJECT, office.holder("BRANCH_SECRETARY", branch()).person(), null),
                head().actor());
        var officer = officer(2);
        assertThat(members.isExcluded(matter, officer.person())).isFalse();
        jdbc.sql("""
                insert into organization_appointment (seat, person, title, valid_from)
                select min(s.id), cast(? as bigint), '组织委员', date '2020-01-01' from organization_seat s where s.unit = ?""")
                .params(officer.person().value(), branch().value()).update();
        undo.add(() -> jdbc.sql("delete from organization_appointment where person = ? and title = '组织委员'")
                .param(officer.person().value()).update());

        transaction.executeWithoutResult(status -> events.publishEvent(new OrganizationChanged(Actor.SYSTEM)));

        assertThat(members.isExcluded(matter, officer.person())).isTrue();
    }

    @Test
    void whereTheHeadIsBoundHimselfTheSuperiorDecidesAboutOthersToo() {
        var matter = aMatter();
        recusals.concern(matter, Concerned.person(Role.WITNESS, head().person(), null), officer(1).actor());

        recusals.recuse(matter, officer(0).person(), Request.Ground.OTHER, "同乡", Request.Asker.SUBJECT, officer(1).actor());

        assertThat(recusals.requests(matter)).extracting(Request::decider).containsExactly(Request.Decider.SUPERIOR);
    }

    /** Who informed is known to nobody who opens the other texts of the house. */
    @Test
    void namesAreSealedWithKeysOfTheirOwnAndOlderOnesAreStillRead() {
        var matter = aMatter();
        var informant = Concerned.outsider(Role.INFORMANT, "周不语", null);
        recusals.concern(matter, informant, head().actor());
        var row = jdbc.sql("select id, who from recusal_concerned where matter_id = ?").param(matter.value())
                .query((rs, n) -> new String[] {rs.getString(1), rs.getString(2)}).single();

        assertThatThrownBy(() -> cipher.open(row[1], "recusal_concerned.who", row[0]))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.keptFor("informant").open(row[1], "recusal_concerned.who", row[0]))
                .isInstanceOf(IllegalStateException.class);

        var older = UUID.randomUUID();
        jdbc.sql("""
                insert into recusal_concerned (id, matter_id, role, who, since, named_by)
                values (?, ?, 'WITNESS', ?, timestamp with time zone '2020-01-01 00:00:00+08:00', '系统')""")
                .params(older, matter.value(), cipher.seal("\u001f郑旧识", "recusal_concerned.who", older.toString())).update();
        assertThat(recusals.concerned(matter)).containsExactlyInAnyOrder(informant,
                Concerned.outsider(Role.WITNESS, "郑旧识", null));
    }

    @Test
    void nothingOfItCanBeReadInTheDatabase() {
        var witness = officer(0);
        var matter = aMatter();
        recusals.concern(matter, Concerned.outsider(Role.INFORMANT, "周不语", null), head().actor());
        declare(witness, new Declaration(null, witness.person(), Declaration.Kind.RELATIVE, Kinship.SPOUSE, null, "周不语",
                null, "在某公司工作", LocalDate.of(2019, 1, 1), null));

        assertThat(recusals.conflicts(matter, witness.person())).containsExactly(Conflict.RELATIVE);
        assertThat(jdbc.sql("select who from recusal_concerned union all select contents from recusal_declaration"
                + " union all select detail from audit_entry where detail is not null").query(String.class).list())
                .noneMatch(text -> text.contains("周不语") || text.contains("某公司"));
    }

    @Test
    void theHeadDecidesAndWhoIsRecusedLeaves() {
        var officer = officer(0);
        var matter = aMatter();
        transaction.executeWithoutResult(status ->
                members.admit(matter, officer.person(), "INVESTIGATOR", "调查", head().actor()));

        var request = recusals.recuse(matter, officer.person(), Request.Ground.INTEREST, "师生关系", Request.Asker.SELF,
                officer.actor());
        assertThatThrownBy(() -> recusals.demandFree(matter, List.of(officer.person()))).isInstanceOf(HasConflict.class);
        assertThatThrownBy(() -> recusals.decide(request, true, "", officer(1).actor())).isInstanceOf(NotTheDecider.class);
        recusals.decide(request, true, "情况属实", head().actor());

        assertThat(members.isExcluded(matter, officer.person())).isTrue();
        assertThatThrownBy(() -> recusals.recuse(matter, officer.person(), Request.Ground.OTHER, "再来", Request.Asker.SELF,
                officer.actor())).isInstanceOf(AlreadyRecused.class);
    }

    @Test
    void aboutTheHeadTheSuperiorDecides() {
        var matter = aMatter();

        var request = recusals.recuse(matter, head().person(), Request.Ground.RELATIVE, "亲属", Request.Asker.SUBJECT,
                officer(0).actor());

        assertThatThrownBy(() -> recusals.decide(request, false, "", head().actor())).isInstanceOf(NotTheDecider.class);
        assertThatThrownBy(() -> recusals.recordAnswer(request, true, "省纪函〔2020〕1号", "", officer(0)))
                .isInstanceOf(NotTheDecider.class);
        recusals.recordAnswer(request, true, "省纪函〔2020〕1号", "同意回避",
                office.holder("CASE_SUPERVISOR", units.named(OFFICE).orElseThrow().id()));
        assertThat(members.isExcluded(matter, head().person())).isTrue();
        assertThat(recusals.requests(matter)).singleElement()
                .satisfies(decided -> assertThat(decided.document()).isEqualTo("省纪函〔2020〕1号"));
    }

    @Test
    void peopleOnLoanFillTheGapAndAreCheckedFirst() {
        var matter = aMatter();
        recusals.concern(matter, Concerned.organisation(college()), head().actor());
        var ofTheCollege = office.holder("COLLEGE_DISCIPLINE_MEMBER", college());
        var ofAnother = office.holder("COLLEGE_DISCIPLINE_MEMBER", otherCollege());
        var before = handlers.staffing(matter, Map.of());

        assertThatThrownBy(() -> handlers.borrow(loan(ofTheCollege.person(), matter, Duty.REVIEW), head()))
                .isInstanceOf(HasConflict.class);
        assertThatThrownBy(() -> handlers.borrow(loan(ofAnother.person(), matter, Duty.DECIDE), head()))
                .isInstanceOf(DutyNotLent.class);
        var id = handlers.borrow(loan(ofAnother.person(), matter, Duty.REVIEW), head());
        undo.add(() -> jdbc.sql("delete from recusal_borrowed where id = ?").param(id).update());

        assertThat(handlers.staffing(matter, Map.of()).free().get(Duty.REVIEW)).contains(ofAnother.person());
        assertThat(before.free().get(Duty.REVIEW)).doesNotContain(ofAnother.person());
        assertThat(handlers.staffing(aMatter(), Map.of()).free().get(Duty.REVIEW)).as("lent for one matter only")
                .doesNotContain(ofAnother.person());
    }

    @Test
    void theSuperiorIsAskedAndItsAnswerStands() {
        var matter = aMatter();

        var asked = superior.ask(matter, Superior.Wanted.TAKE_OVER, Set.of(Duty.REVIEW), "人手不够", head());
        superior.answer(asked, Superior.Answer.TAKEN_OVER, "省纪函〔2020〕2号", "由上级办理", head());

        assertThat(superior.of(matter)).singleElement().satisfies(one -> {
            assertThat(one.answer()).isEqualTo(Superior.Answer.TAKEN_OVER);
            assertThat(one.missing()).containsExactly(Duty.REVIEW);
            assertThat(one.reason()).isEqualTo("人手不够");
        });
        assertThatThrownBy(() -> superior.answer(asked, Superior.Answer.REFUSED, "x", null, head()))
                .isInstanceOf(AnsweredAlready.class);
    }

    private MatterId aMatter() {
        var id = matters.newId();
        matters.open(List.of(NewMatter.confidential(id, "correction", "线索-" + id, "问题线索", units.named(OFFICE).orElseThrow(),
                null, List.of())));
        undo.add(() -> matters.close(id));
        return id;
    }

    private void declare(Acting by, Declaration declaration) {
        var id = declarations.declare(declaration, by.actor());
        undo.add(() -> declarations.withdraw(id, by.actor()));
    }

    private static Borrowed loan(PersonId person, MatterId matter, Duty duty) {
        return new Borrowed(null, person, Set.of(duty), "抽调函〔2020〕1号", LocalDate.of(2020, 1, 8),
                LocalDate.of(2020, 3, 8), matter);
    }

    private Acting head() {
        return office.holder("DISCIPLINE_SECRETARY", units.school().id());
    }

    private Acting officer(int n) {
        var people = handlers.seated().get("DISCIPLINE_OFFICER");
        return office.person(jdbc.sql("select number from organization_person where id = ?")
                .param(people.get(n).value()).query(String.class).single());
    }

    private UnitId college() {
        return units.within(units.school().id(), UnitKind.Level.COLLEGE).get(0).id();
    }

    private UnitId otherCollege() {
        return units.within(units.school().id(), UnitKind.Level.COLLEGE).get(1).id();
    }

    private UnitId branch() {
        return units.within(college(), UnitKind.Level.BRANCH).get(0).id();
    }

    private UnitId grid() {
        return jdbc.sql("select s.unit from organization_seat s join organization_unit u on u.id = s.unit"
                + " join organization_appointment a on a.seat = s.id where s.post = 'COUNSELOR' and u.path like ?"
                + " order by s.unit").param(units.get(college()).path() + "%").query(Long.class).list().stream()
                .map(UnitId::new).findFirst().orElseThrow();
    }
}
