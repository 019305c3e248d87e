package org.shouze.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** What a registered phone shows at the door: which phone it is, and the token it got at its last visit. */
record PhoneTicket(String id, String token) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static PhoneTicket fresh() {
        return new PhoneTicket(UUID.randomUUID().toString(), random());
    }

    static Optional<PhoneTicket> parse(String text) {
        var dot = text == null ? -1 : text.indexOf('.');
        return dot != 36 || text.length() > 100 ? Optional.empty()
                : Optional.of(new PhoneTicket(text.substring(0, dot), text.substring(dot + 1)));
    }

    PhoneTicket next() {
        return new PhoneTicket(id, random());
    }

    /** Enough without salt: it is random, not chosen by a person. */
    String hash() {
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
