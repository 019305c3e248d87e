package org.shouze.audit;

import java.util.Optional;

/** Says who acts in this request; the room that knows the accounts stands above this one and says it as a bean. */
public interface WhoIsActing {

    Optional<Actor> actor();
}
