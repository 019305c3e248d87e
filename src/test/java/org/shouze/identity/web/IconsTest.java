package org.shouze.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IconsTest {

    private final Icons icons = new Icons();

    @Test
    void readsThePathsOfAnIcon() {
        assertThat(icons.paths("clock")).containsExactly("M3 12a9 9 0 1 0 18 0a9 9 0 0 0 -18 0", "M12 7v5l3 3");
    }

    @Test
    void readsNothingElseFromTheClassPath() {
        assertThatThrownBy(() -> icons.paths("../../package")).isInstanceOf(IllegalArgumentException.class);
    }
}
