package org.shouze.recusal;

import java.util.Collection;

import org.shouze.RuleBroken;

/** Somebody among them may not handle it (X3). It says who was proposed, never why or with whom. */
public class HasConflict extends RuleBroken {

    HasConflict(Collection<String> names) {
        super(String.join("、", names));
    }
}
