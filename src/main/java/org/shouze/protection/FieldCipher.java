package org.shouze.protection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * AES-256-GCM per field, key outside the database, key id and record id bound to the text. A sealed text reads
 * {@code k1:} and base64; the newest key seals, every key opens what it sealed.
 */
@Component
public class FieldCipher {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final Pattern SEALED = Pattern.compile("k\\d{1,6}:[\\w-]{38,}");

    private final Environment environment;
    private final Keys keys;
    private final SecureRandom random = new SecureRandom();

    @Autowired
    public FieldCipher(Environment environment) {
        this(environment, Keys.of(environment));
    }

    private FieldCipher(Environment environment, Keys keys) {
        this.environment = environment;
        this.keys = keys;
    }

    /** One with keys of its own, derived for this purpose: what it seals, no other one opens. */
    public FieldCipher keptFor(String purpose) {
        return new FieldCipher(environment, Keys.of(environment, purpose));
    }

    /**
     * @param field  table and column, e.g. {@code reporting_version.named}
     * @param record id of the row it stands in; a text moved to another row does not open
     * @return null for null
     */
    public String seal(String plain, String field, String record) {
        if (plain == null) {
            return null;
        }
        var id = keys.newest();
        var iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        var text = crypt(Cipher.ENCRYPT_MODE, keys.forSealing(id), iv, bound(field, record, id), plain.getBytes(UTF_8));
        return id + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(joined(iv, text));
    }

    /**
     * @return null for null
     * @throws IllegalStateException if it was altered, moved, or sealed with an unknown key
     */
    public String open(String sealed, String field, String record) {
        if (sealed == null) {
            return null;
        }
        var colon = sealed.indexOf(':');
        var id = sealed.substring(0, Math.max(colon, 0));
        var bytes = decoded(sealed.substring(colon + 1));
        return new String(crypt(Cipher.DECRYPT_MODE, keys.forSealing(id), Arrays.copyOf(bytes, IV_BYTES),
                bound(field, record, id), Arrays.copyOfRange(bytes, IV_BYTES, bytes.length)), UTF_8);
    }

    /** As {@link #open}; what was stored before it was sealed is answered as it is. */
    public String read(String stored, String field, String record) {
        return stored != null && SEALED.matcher(stored).matches() ? open(stored, field, record) : stored;
    }

    /** The same for what is no text: key id, initialization vector and content in one. */
    byte[] sealBytes(byte[] plain, String field, String record) {
        var id = keys.newest();
        var iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        var name = id.getBytes(UTF_8);
        var sealed = joined(iv, crypt(Cipher.ENCRYPT_MODE, keys.forSealing(id), iv, bound(field, record, id), plain));
        return joined(joined(new byte[] {(byte) name.length}, name), sealed);
    }

    /** @throws IllegalStateException if it was altered, moved, or sealed with an unknown key */
    byte[] openBytes(byte[] sealed, String field, String record) {
        var begin = sealed.length == 0 ? 0 : 1 + sealed[0];
        if (begin < 1 || sealed.length < begin + IV_BYTES + TAG_BITS / 8) {
            throw new IllegalStateException("not sealed content");
        }
        var id = new String(sealed, 1, begin - 1, UTF_8);
        return crypt(Cipher.DECRYPT_MODE, keys.forSealing(id), Arrays.copyOfRange(sealed, begin, begin + IV_BYTES),
                bound(field, record, id), Arrays.copyOfRange(sealed, begin + IV_BYTES, sealed.length));
    }

    /** A keyed digest to compare equal values without knowing them. Stays the same when a newer key is added. */
    public String blindIndex(String value, String field) {
        if (value == null) {
            return null;
        }
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.forIndex());
            return HexFormat.of().formatHex(mac.doFinal((field.length() + ":" + field + value).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The built-in key of the demonstration is public: whoever guards real data refuses to start with it. */
    public boolean usesDemoKey() {
        return keys.demo();
    }

    private static byte[] crypt(int mode, SecretKey key, byte[] iv, byte[] bound, byte[] text) {
        try {
            var cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(bound);
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed text was altered or moved", e);
        }
    }

    /** Lengths in front, so that no two places read the same. */
    private static byte[] bound(String field, String record, String key) {
        return (field.length() + ":" + field + record.length() + ":" + record + key).getBytes(UTF_8);
    }

    private static byte[] decoded(String text) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length >= IV_BYTES + TAG_BITS / 8) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // Said below, like a text that is cut short.
        }
        throw new IllegalStateException("not a sealed text");
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
