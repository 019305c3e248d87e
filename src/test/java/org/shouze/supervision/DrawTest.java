package org.shouze.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class DrawTest {

    private static final List<String> FRAME = IntStream.rangeClosed(1, 60).mapToObj("WG%04d"::formatted).toList();

    @Test
    void isDrawnAgainByAnybodyWhoKnowsSeedAndFrame() {
        var shuffled = new ArrayList<>(FRAME);
        Collections.shuffle(shuffled, new Random(7));

        assertThat(new Draw("5eed", shuffled, 10).drawn()).isEqualTo(new Draw("5eed", FRAME, 10).drawn())
                .hasSize(10).doesNotHaveDuplicates();
        assertThat(new Draw("5eed", shuffled, 10).digest()).isEqualTo(new Draw("5eed", FRAME, 10).digest());
    }

    /** Worked out with: printf '%s' 'a|WG0001' | sha256sum */
    @Test
    void ranksByTheDigestThatAPocketToolGives() {
        assertThat(new Draw("a", List.of("WG0001"), 1).rank("WG0001"))
                .isEqualTo("5934eb08aa952aa726cf8c31d445f704f0f1a17dd92e6f8201002d07b15861f2");
    }

    @Test
    void anotherSeedDrawsOthers() {
        assertThat(new Draw("one", FRAME, 10).drawn()).isNotEqualTo(new Draw("two", FRAME, 10).drawn());
    }

    @Test
    void theFrameCantBeChangedUnseen() {
        var less = FRAME.subList(0, 59);

        assertThat(new Draw("a", less, 10).digest()).isNotEqualTo(new Draw("a", FRAME, 10).digest());
    }

    @Test
    void takesAllWhereThereAreFewer() {
        assertThat(new Draw("a", FRAME.subList(0, 3), 10).drawn()).containsExactlyInAnyOrderElementsOf(
                FRAME.subList(0, 3));
    }

    /** A thousand draws of ten out of sixty: each is drawn about as often as any other. */
    @Test
    void favoursNobody() {
        var times = new int[60];
        for (int i = 0; i < 1000; i++) {
            new Draw("seed" + i, FRAME, 10).drawn().forEach(report -> times[Integer.parseInt(report.substring(2)) - 1]++);
        }

        assertThat(Arrays.stream(times).boxed()).allSatisfy(count -> assertThat(count).isBetween(110, 225));
    }
}
