package org.shouze.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What holds on both databases. */
abstract class FormTokensTest {

    @Autowired
    FormTokens tokens;

    @Test
    void sentTwiceHasOneEffectAndTheSameAnswer() {
        var token = tokens.issue();
        var acts = new AtomicInteger();

        var first = tokens.use(token, () -> "/matters/" + acts.incrementAndGet());
        var second = tokens.use(token, () -> "/matters/" + acts.incrementAndGet());

        assertThat(first).isEqualTo("/matters/1").isEqualTo(second);
        assertThat(acts).hasValue(1);
    }

    @Test
    void tappedByManyFingersAtOnceHasOneEffect() throws Exception {
        var token = tokens.issue();
        var acts = new AtomicInteger();
        var start = new CountDownLatch(1);
        var fingers = Executors.newFixedThreadPool(4);

        var answers = IntStream.range(0, 4).mapToObj(i -> fingers.submit(() -> {
            start.await();
            return tokens.use(token, () -> "/matters/" + acts.incrementAndGet());
        })).toList();
        start.countDown();

        for (var answer : answers) {
            assertThat(answer.get()).isEqualTo("/matters/1");
        }
        fingers.shutdown();
    }

    @Test
    void mayBeTriedAgainAfterARefusal() {
        var token = tokens.issue();

        assertThatThrownBy(() -> tokens.use(token, () -> {
            throw new AlreadyDone("林晓梅");
        })).isInstanceOf(AlreadyDone.class);

        assertThat(tokens.use(token, () -> "/matters/1")).isEqualTo("/matters/1");
    }

    @Test
    void refusesAFormThatWasNeverOpened() {
        assertThatThrownBy(() -> tokens.use("never", () -> "/matters/1")).isInstanceOf(FormOutdated.class);
        assertThatThrownBy(() -> tokens.use(null, () -> "/matters/1")).isInstanceOf(FormOutdated.class);
    }
}
