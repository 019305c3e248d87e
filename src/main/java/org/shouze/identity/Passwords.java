package org.shouze.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** How passwords are kept and what makes a good one: length counts, and not to be guessed. */
@Component
class Passwords {

    static final int SHORTEST = 10;
    static final int LONGEST = 100;
    /** Nothing that is mistaken when read from paper. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder("argon2", Map.of(
            "argon2", new Argon2PasswordEncoder(16, 32, 1, 19456, 2), "bcrypt", new BCryptPasswordEncoder(12)));
    private final SecureRandom random = new SecureRandom();
    private final Set<String> common;
    /** What unknown accounts are compared with, so that they take as long. */
    private final String nobodys = encoder.encode(oneTime());

    Passwords() throws IOException {
        common = new ClassPathResource("identity/common-passwords.txt").getContentAsString(StandardCharsets.UTF_8)
                .lines().collect(Collectors.toUnmodifiableSet());
    }

    String hash(String password) {
        return encoder.encode(password);
    }

    /** One comparison, whether there is a hash or not. */
    boolean matches(String password, String hash) {
        var typed = password.length() > LONGEST ? "" : password;
        return encoder.matches(typed, hash == null ? nobodys : hash) && hash != null;
    }

    /** Message key of what is wrong with it as a new password of this account. */
    Optional<String> fault(String login, String password) {
        var plain = password.toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("identity.password.short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("identity.password.long");
        }
        if (plain.contains(login.toLowerCase(Locale.ROOT))) {
            return Optional.of("identity.password.login");
        }
        if (common.contains(plain) || plain.chars().distinct().count() < 4) {
            return Optional.of("identity.password.common");
        }
        return Optional.empty();
    }

    /** A password to be handed over once: four groups of four, about 79 bits. */
    final String oneTime() {
        return random.ints(16, 0, LETTERS.length()).mapToObj(at -> String.valueOf(LETTERS.charAt(at)))
                .collect(Collectors.joining()).replaceAll("(.{4})(?=.)", "$1-");
    }
}
