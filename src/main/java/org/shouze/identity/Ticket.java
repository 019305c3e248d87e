package org.shouze.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * What is shown at the door instead of a password: which phone or which other system it is, and a secret of which only
 * the hash is kept.
 */
public record Ticket(String id, String token) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public static Ticket fresh() {
        return new Ticket(UUID.randomUUID().toString(), random());
    }

    public static Optional<Ticket> parse(String text) {
        var dot = text == null ? -1 : text.indexOf('.');
        return dot != 36 || text.length() > 100 ? Optional.empty()
                : Optional.of(new Ticket(text.substring(0, dot), text.substring(dot + 1)));
    }

    public Ticket next() {
        return new Ticket(id, random());
    }

    /** Enough without salt: it is random, not chosen by a person. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return id + "." + token;
    }

    private static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
