package org.shouze.identity;

import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;

/**
 * Who is signed in, as the session keeps it; what they may do is read anew on each request.
 *
 * @param confirmed when they last gave their password in this session, or null
 * @param phone     the registered phone that keeps them signed in, or null
 */
record SignedIn(long person, String login, String personName, Instant since, Instant confirmed, String phone)
        implements Principal, Serializable {

    /** The number they sign in with: sessions are found by it. */
    @Override
    public String getName() {
        return login;
    }

    SignedIn confirmed(Instant now) {
        return new SignedIn(person, login, personName, since, now, phone);
    }

    SignedIn on(String registered) {
        return new SignedIn(person, login, personName, since, confirmed, registered);
    }
}
