package org.shouze.identity;

import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;

/** Who is signed in, as the session keeps it; what they may do is read anew on each request. */
record SignedIn(long person, String login, String personName, Instant since) implements Principal, Serializable {

    /** The number they sign in with: sessions are found by it. */
    @Override
    public String getName() {
        return login;
    }
}
