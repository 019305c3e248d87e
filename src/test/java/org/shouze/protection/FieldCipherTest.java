package org.shouze.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Base64;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class FieldCipherTest {

    private static final String FIELD = "reporting_version.named";

    private final FieldCipher cipher = new FieldCipher(set("shouze.key", key(1)));

    @ParameterizedTest
    @ValueSource(strings = {"陈小明 38.2 ℃", "", "a:b:c", "𠮷\n\0"})
    void opensWhatItSealed(String text) {
        var sealed = cipher.seal(text, FIELD, "7");

        assertThat(sealed).startsWith("k1:").doesNotContain("陈");
        assertThat(cipher.open(sealed, FIELD, "7")).isEqualTo(text);
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        var sealed = IntStream.range(0, 100).mapToObj(i -> cipher.seal("发热", FIELD, "7")).toList();

        assertThat(sealed).doesNotHaveDuplicates();
    }

    @Test
    void doesNotOpenATextMovedToAnotherPlace() {
        var sealed = cipher.seal("发热", FIELD, "7");

        assertThatIllegalStateException().isThrownBy(() -> cipher.open(sealed, FIELD, "8"));
        assertThatIllegalStateException().isThrownBy(() -> cipher.open(sealed, "reporting_version.remarks", "7"));
        assertThatIllegalStateException().isThrownBy(() -> cipher.open(sealed, FIELD + "7", ""));
    }

    @Test
    void doesNotOpenAnAlteredText() {
        var sealed = cipher.seal("发热", FIELD, "7");
        var bytes = Base64.getUrlDecoder().decode(sealed.substring(3));
        bytes[bytes.length - 1] ^= 1;
        var altered = "k1:" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);

        assertThatIllegalStateException().isThrownBy(() -> cipher.open(altered, FIELD, "7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "发热", "k1:", "k1:AAAA", "k2:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "k1:%%%", ":AAAA"})
    void saysSoIfItIsNoSealedText(String text) {
        assertThatIllegalStateException().isThrownBy(() -> cipher.open(text, FIELD, "7"));
    }

    @Test
    void sealsWithTheNewestKeyAndOpensWithEach() {
        var before = cipher.seal("发热", FIELD, "7");
        var rotated = new FieldCipher(set("shouze.key", key(1)).withProperty("shouze.keys.k2", key(2))
                .withProperty("shouze.keys.k10", key(10)));

        var after = rotated.seal("咳嗽", FIELD, "7");

        assertThat(after).startsWith("k10:");
        assertThat(rotated.open(after, FIELD, "7")).isEqualTo("咳嗽");
        assertThat(rotated.open(before, FIELD, "7")).isEqualTo("发热");
        assertThatIllegalStateException().isThrownBy(() -> cipher.open(after, FIELD, "7"));
    }

    @Test
    void comparesWithoutKnowing() {
        var other = new FieldCipher(set("shouze.key", key(2)));
        var rotated = new FieldCipher(set("shouze.key", key(1)).withProperty("shouze.keys.k2", key(2)));

        assertThat(cipher.blindIndex("19900001234", "person.phone")).hasSize(64)
                .isEqualTo(cipher.blindIndex("19900001234", "person.phone"))
                .isEqualTo(rotated.blindIndex("19900001234", "person.phone"))
                .isNotEqualTo(cipher.blindIndex("19900001235", "person.phone"))
                .isNotEqualTo(cipher.blindIndex("19900001234", "person.mobile"))
                .isNotEqualTo(other.blindIndex("19900001234", "person.phone"));
    }

    @Test
    void leavesNothingAsItIs() {
        assertThat(cipher.seal(null, FIELD, "7")).isNull();
        assertThat(cipher.open(null, FIELD, "7")).isNull();
        assertThat(cipher.blindIndex(null, FIELD)).isNull();
    }

    @Test
    void usesTheDemoKeyOnlyForDemonstrationAndTests() {
        var demo = new MockEnvironment();
        demo.setActiveProfiles("demo");
        var real = new MockEnvironment();
        real.setActiveProfiles("postgres");

        assertThat(new FieldCipher(demo).usesDemoKey()).isTrue();
        assertThat(cipher.usesDemoKey()).isFalse();
        assertThat(new FieldCipher(set("shouze.key", Keys.DEMO)).usesDemoKey()).isTrue();
        assertThatIllegalStateException().isThrownBy(() -> new FieldCipher(real)).withMessageContaining("SHOUZE_KEY");
    }

    @Test
    void refusesKeysThatAreNone() {
        assertThatIllegalStateException().isThrownBy(() -> new FieldCipher(set("shouze.key", "short")));
        assertThatIllegalStateException().isThrownBy(() -> new FieldCipher(set("shouze.keys.new", key(1))));
        assertThatIllegalStateException()
                .isThrownBy(() -> new FieldCipher(set("shouze.key", key(1)).withProperty("shouze.keys.k1", key(2))));
    }

    private static MockEnvironment set(String name, String value) {
        return new MockEnvironment().withProperty(name, value);
    }

    private static String key(int filledWith) {
        var bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) filledWith);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
