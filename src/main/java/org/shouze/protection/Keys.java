package org.shouze.protection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * The keys by their names k1, k2 …, the newest last: {@code shouze.key} is k1, later ones are {@code shouze.keys.k2} …
 * What seals and what indexes is derived, so that one can't be used as the other.
 */
final class Keys {

    /** Public on purpose, for profiles demo and test. */
    static final String DEMO = Base64.getEncoder().encodeToString("shouze-demo-key-never-for-real!!".getBytes(UTF_8));

    private static final Comparator<String> OLDEST_FIRST = Comparator.comparingInt(name -> Integer.parseInt(name.substring(1)));

    private final TreeMap<String, SecretKey> sealing = new TreeMap<>(OLDEST_FIRST);
    private final SecretKey index;
    private final boolean demo;

    private Keys(TreeMap<String, String> texts, String purpose) {
        texts.forEach((name, text) -> sealing.put(name, derived(bytes(name, text), purpose + "seal", "AES")));
        var oldest = texts.firstEntry();
        index = derived(bytes(oldest.getKey(), oldest.getValue()), purpose + "index", "HmacSHA256");
        demo = texts.containsValue(DEMO);
    }

    static Keys of(Environment environment) {
        return read(environment, "");
    }

    /** Others than those of any other purpose. */
    static Keys of(Environment environment, String purpose) {
        return read(environment, purpose + " ");
    }

    private static Keys read(Environment environment, String purpose) {
        var texts = new TreeMap<String, String>(OLDEST_FIRST);
        configured(environment).forEach((name, text) -> texts.put(checked(name), text.strip()));
        var first = environment.getProperty("shouze.key", "").strip();
        if (!first.isEmpty() && texts.putIfAbsent("k1", first) != null) {
            throw new IllegalStateException("Set either shouze.key (SHOUZE_KEY) or shouze.keys.k1, not both.");
        }
        if (texts.isEmpty() && environment.acceptsProfiles(Profiles.of("demo", "test"))) {
            texts.put("k1", DEMO);
        }
        if (texts.isEmpty()) {
            throw new IllegalStateException("Set SHOUZE_KEY to 32 random bytes in base64: openssl rand -base64 32");
        }
        return new Keys(texts, purpose);
    }

    String newest() {
        return sealing.lastKey();
    }

    /** @throws IllegalStateException if there is no key of that name */
    SecretKey forSealing(String name) {
        if (!name.matches("k\\d{1,6}") || !sealing.containsKey(name)) {
            throw new IllegalStateException("sealed with an unknown key");
        }
        return sealing.get(name);
    }

    SecretKey forIndex() {
        return index;
    }

    boolean demo() {
        return demo;
    }

    private static Map<String, String> configured(Environment environment) {
        return Binder.get(environment).bind("shouze.keys", Bindable.mapOf(String.class, String.class)).orElse(Map.of());
    }

    private static String checked(String name) {
        if (!name.matches("k\\d{1,6}")) {
            throw new IllegalStateException("Keys are named k1, k2 …; shouze.keys." + name + " is not.");
        }
        return name;
    }

    private static byte[] bytes(String name, String text) {
        try {
            var bytes = Base64.getDecoder().decode(text);
            if (bytes.length == 32) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // Said below, like a key of another length.
        }
        throw new IllegalStateException("Key " + name + " must be 32 bytes in base64: openssl rand -base64 32");
    }

    private static SecretKey derived(byte[] master, String purpose, String algorithm) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(master, "HmacSHA256"));
            return new SecretKeySpec(mac.doFinal(("shouze field " + purpose).getBytes(UTF_8)), algorithm);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            Arrays.fill(master, (byte) 0);
        }
    }
}
