package org.shouze.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.identity.Acting;
import org.shouze.identity.Gate;
import org.shouze.identity.Gate.Let;
import org.shouze.identity.Gate.Refused;
import org.shouze.identity.Gate.TooOften;
import org.shouze.identity.Ticket;
import org.shouze.organization.People;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitKind.Level;
import org.shouze.organization.Units;
import org.shouze.portal.Tokens.Grant;
import org.shouze.support.AtOnce;
import org.shouze.support.Office;
import org.shouze.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

abstract class TokensTest {

    private static final LocalDate DAY = LocalDate.of(2021, 5, 6);
    private static final LocalDate LAST = DAY.plusDays(30);

    @Autowired Tokens tokens;
    @Autowired Gate gate;
    @Autowired Office office;
    @Autowired Units units;
    @Autowired People people;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    private Actor administrator;
    private Acting secretary;
    private Unit college;

    @BeforeEach
    void aSecretaryWhoAnswersForIt() {
        clock.set(DAY + "T09:00:20");
        administrator = office.person("A00002").actor();
        college = units.within(units.school().id(), Level.COLLEGE).get(3);
        secretary = office.holder("COLLEGE_SECRETARY", college.id());
    }

    private String number() {
        return people.get(secretary.person()).number();
    }

    private Grant wanted(Unit unit) {
        return new Grant("校园门户", unit.id(), Set.of(Scope.FIGURES), number(), LAST);
    }

    private String granted() {
        return tokens.grant(wanted(college), administrator);
    }

    private Token token(String id) {
        return tokens.of(secretary.person()).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void isGoodOnceItsKeeperHasTakenIt() {
        var id = granted();
        assertThat(token(id).state()).isEqualTo(Token.State.GIVEN_OUT);

        var secret = tokens.take(id, secretary.actor());

        assertThat(gate.visit(secret)).isInstanceOfSatisfying(Let.class, let -> {
            assertThat(let.rights()).containsExactly("FIGURES");
            assertThat(let.visitor()).isInstanceOfSatisfying(Visit.class, visit -> {
                assertThat(visit.unit()).isEqualTo(college);
                assertThat(visit.keeper().person()).isEqualTo(secretary.person());
            });
        });
        assertThat(token(id).usedAt()).isEqualTo(clock.instant());
    }

    @Test
    void theSecretIsKeptNowhere() {
        var secret = tokens.take(granted(), secretary.actor());

        assertThat(jdbc.sql("select * from portal_token").query().listOfRows().toString())
                .doesNotContain(secret.substring(secret.indexOf('.') + 1));
        assertThat(jdbc.sql("select coalesce(detail, '') from audit_entry where act like 'portal.%'").query(String.class).list()
                .toString()).doesNotContain(secret.substring(secret.indexOf('.') + 1));
    }

    @Test
    void onlyItsKeeperTakesItOrGivesItBack() {
        var id = granted();
        var other = office.holder("UNIVERSITY_DEPUTY_SECRETARY", units.school().id()).actor();

        assertThatThrownBy(() -> tokens.take(id, other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tokens.take(id, administrator)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tokens.giveBack(id, other)).isInstanceOf(NotFound.class);
    }

    @Test
    void aNewSecretEndsTheOneBefore() {
        var id = granted();
        var first = tokens.take(id, secretary.actor());

        var second = tokens.take(id, secretary.actor());

        assertThat(gate.visit(first)).isInstanceOf(Refused.class);
        assertThat(gate.visit(second)).isInstanceOf(Let.class);
    }

    @Test
    void revokedItIsOverAtOnce() {
        var id = granted();
        var secret = tokens.take(id, secretary.actor());

        tokens.revoke(id, administrator);

        assertThat(gate.visit(secret)).isInstanceOf(Refused.class);
        assertThat(token(id).state()).isEqualTo(Token.State.REVOKED);
        assertThat(token(id).refusedAt()).isEqualTo(clock.instant());
        assertThatThrownBy(() -> tokens.revoke(id, administrator)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tokens.take(id, secretary.actor())).isInstanceOf(NotFound.class);
    }

    @Test
    void isGoodUntilTheEndOfItsLastDay() {
        var secret = tokens.take(granted(), secretary.actor());

        clock.set(LAST + "T23:59:59");
        assertThat(gate.visit(secret)).isInstanceOf(Let.class);
        clock.set(LAST.plusDays(1) + "T00:00:00");
        assertThat(gate.visit(secret)).isInstanceOf(Refused.class);
    }

    @Test
    void stopsWithItsKeeper() {
        var secret = tokens.take(granted(), secretary.actor());

        jdbc.sql("update identity_account set disabled = true where person = ?").param(secretary.person().value()).update();
        assertThat(gate.visit(secret)).isInstanceOf(Refused.class);
        jdbc.sql("update identity_account set disabled = false where person = ?").param(secretary.person().value()).update();
        assertThat(gate.visit(secret)).isInstanceOf(Let.class);
    }

    @Test
    void goesNoFurtherThanItsKeeperReads() {
        assertThatThrownBy(() -> tokens.grant(wanted(units.school()), administrator)).isInstanceOf(KeeperReadsLess.class);
        assertThatThrownBy(() -> tokens.grant(new Grant("门户", college.id(), Set.of(Scope.LISTS), "A00001", LAST), administrator))
                .isInstanceOf(KeeperReadsLess.class);
        assertThatThrownBy(() -> tokens.grant(new Grant("门户", college.id(), Set.of(Scope.LISTS), "T99999", LAST), administrator))
                .isInstanceOf(KeeperUnknown.class);
    }

    @Test
    void whatIsGuessedIsRefused() {
        var id = granted();
        tokens.take(id, secretary.actor());

        assertThat(gate.visit(new Ticket(id, Ticket.fresh().token()).toString())).isInstanceOf(Refused.class);
        assertThat(gate.visit(Ticket.fresh().toString())).isInstanceOf(Refused.class);
        for (var nonsense : new String[] {"", id, id + ".", "Bearer", "' or 1 = 1 --", "x".repeat(5000)}) {
            assertThat(gate.visit(nonsense)).as(nonsense).isInstanceOf(Refused.class);
        }
        assertThat(token(id).refusedAt()).isEqualTo(clock.instant());
    }

    @Test
    void comesSixtyTimesAMinuteAndIsToldHowLongToWait() {
        var secret = tokens.take(granted(), secretary.actor());
        for (int n = 0; n < 60; n++) {
            assertThat(gate.visit(secret)).isInstanceOf(Let.class);
        }

        assertThat(gate.visit(secret)).isEqualTo(new TooOften(Duration.ofSeconds(40)));
        clock.advance(Duration.ofSeconds(40));
        assertThat(gate.visit(secret)).isInstanceOf(Let.class);
    }

    @Test
    void atTheSameMomentNoneGetsInTooMuch() throws Exception {
        var secret = tokens.take(granted(), secretary.actor());
        for (int n = 0; n < 55; n++) {
            gate.visit(secret);
        }
        var let = new AtomicInteger();

        AtOnce.tenTimes(() -> let.addAndGet(gate.visit(secret) instanceof Let ? 1 : 0));

        assertThat(let).hasValue(5);
    }

    @Test
    void whatIsDoneWithItIsOnTheTrail() {
        var id = granted();
        tokens.take(id, secretary.actor());
        tokens.giveBack(id, secretary.actor());

        assertThat(jdbc.sql("select act from audit_entry where subject = ? and act like 'portal.%' order by id")
                .param("token:" + id).query(String.class).list())
                .containsExactly("portal.granted", "portal.taken", "portal.revoked");
        assertThat(jdbc.sql("select count(*) from notification_message where person = ? and topic = ?")
                .params(secretary.person().value(), "token:" + id).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void areListedNewestFirstPageByPage() {
        for (int n = 0; n < Tokens.PAGE + 2; n++) {
            clock.advance(Duration.ofSeconds(1));
            granted();
        }

        var first = tokens.page(null);
        var second = tokens.page(first.next());

        assertThat(first.tokens()).hasSize(Tokens.PAGE);
        assertThat(second.tokens()).isNotEmpty().extracting(Token::id)
                .doesNotContainAnyElementsOf(first.tokens().stream().map(Token::id).toList());
    }
}
