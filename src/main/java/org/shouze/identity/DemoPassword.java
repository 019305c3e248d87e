package org.shouze.identity;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The one password of all accounts of the demo, hashed once. */
@Component
@Profile("demo")
class DemoPassword {

    private final String plain;
    private final String hash;

    DemoPassword(@Value("${shouze.demo.password}") String plain, Passwords passwords) {
        this.plain = plain;
        this.hash = passwords.hash(plain);
    }

    String plain() {
        return plain;
    }

    String hash() {
        return hash;
    }
}
