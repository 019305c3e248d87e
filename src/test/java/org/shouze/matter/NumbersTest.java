package org.shouze.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.NotFound;
import org.shouze.identity.Acting;
import org.shouze.organization.Units;
import org.shouze.support.Office;
import org.shouze.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

abstract class NumbersTest {

    private static final AtomicInteger YEAR = new AtomicInteger(2050);
    private static final int AT_ONCE = 12;

    @Autowired Matters matters;
    @Autowired Numbers numbers;
    @Autowired Units units;
    @Autowired Office office;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;

    private final int year = YEAR.incrementAndGet();

    @BeforeEach
    void inTheMorning() {
        clock.set("2020-01-08T09:00:00");
    }

    @Test
    void countsUpByKindAndYear() {
        assertThat(matters.nextNumber("督办", year)).isEqualTo("督办〔" + year + "〕1号");
        assertThat(matters.nextNumber("督办", year)).isEqualTo("督办〔" + year + "〕2号");
        assertThat(matters.nextNumber("更正", year)).isEqualTo("更正〔" + year + "〕1号");
    }

    /** Each waits until all are inside their transaction: none can see another's first row. */
    @Test
    void theFirstNumbersOfAYearAreDifferentForAllWhoTakeThemAtOnce() throws Exception {
        var inside = new CyclicBarrier(AT_ONCE);

        var given = atOnce(() -> transaction.execute(status -> {
            await(inside);
            return matters.nextNumber("督办", year);
        }));

        assertThat(given).containsExactlyInAnyOrderElementsOf(
                IntStream.rangeClosed(1, AT_ONCE).mapToObj(n -> "督办〔" + year + "〕" + n + "号").toList());
        assertThat(register("督办")).hasSize(AT_ONCE);
    }

    @Test
    void aNumberWhoseMatterWasNotOpenedIsGivenAgain() {
        transaction.executeWithoutResult(status -> {
            matters.nextNumber("督办", year);
            status.setRollbackOnly();
        });

        assertThat(matters.nextNumber("督办", year)).isEqualTo("督办〔" + year + "〕1号");
    }

    @Test
    void aVoidedNumberStaysWithItsReasonAndIsNotGivenAgain() {
        var clerk = clerk();
        var first = numbers.take("关于返校的通知", clerk);

        numbers.voidNumber(first, "标题写错", clerk);
        var second = numbers.take("关于返校工作的通知", clerk);

        assertThat(first).startsWith("滨师委〔2020〕");
        assertThat(second).isNotEqualTo(first);
        assertThat(numbers.page(new Numbers.Register("滨师委", 2020), null, clerk))
                .filteredOn(given -> given.number().equals(first)).singleElement().satisfies(given -> {
                    assertThat(given.voided()).isTrue();
                    assertThat(given.reason()).isEqualTo("标题写错");
                    assertThat(given.title()).isEqualTo("关于返校的通知");
                    assertThat(given.voidedBy()).isEqualTo(clerk.actor().name());
                });
        assertThatThrownBy(() -> numbers.voidNumber(first, "再来一次", clerk)).isInstanceOf(NotFound.class);
        assertThat(jdbc.sql("select count(*) from audit_entry where act = 'matter.numberVoided' and subject = ?")
                .param("number:" + first).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void aNumberThatAMatterUnderWayCarriesCannotBeVoided() {
        var number = matters.nextNumber("督办", year);
        var id = matters.newId();
        matters.open(List.of(new NewMatter(id, "dailyReport", number, "督办返校", units.school(), null, List.of())));

        assertThatThrownBy(() -> numbers.voidNumber(number, "不办了", clerk())).isInstanceOf(NumberInUse.class);
        matters.close(id);
        numbers.voidNumber(number, "不办了", clerk());

        assertThat(register("督办")).extracting(GivenNumber::voided).containsExactly(true);
    }

    @Test
    void onlyOfficesKeepTheRegister() {
        var secretary = office.holder("COLLEGE_SECRETARY", units.named("外国语学院党委").orElseGet(() -> units.within(
                units.school().id(), org.shouze.organization.UnitKind.Level.COLLEGE).get(0)).id());

        assertThatThrownBy(() -> numbers.take("通知", secretary)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> numbers.registers(secretary)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> numbers.voidNumber("滨师委〔2020〕1号", "不要了", secretary)).isInstanceOf(NotFound.class);
    }

    private List<GivenNumber> register(String kind) {
        return numbers.page(new Numbers.Register(kind, year), null, clerk());
    }

    private Acting clerk() {
        return office.holder("OFFICE_CLERK", "学生工作部");
    }

    private static <T> List<T> atOnce(Callable<T> act) throws Exception {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var running = new ArrayList<Future<T>>();
            for (int i = 0; i < AT_ONCE; i++) {
                running.add(threads.submit(act));
            }
            var given = new ArrayList<T>();
            for (var each : running) {
                given.add(each.get(60, TimeUnit.SECONDS));
            }
            return given;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
