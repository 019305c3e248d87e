package org.shouze.identity;

import java.time.Duration;
import java.util.Set;

/** Lets other systems in by what they show. The room that gives them tokens stands above this one and brings the bean. */
public interface Gate {

    Answer visit(String shown);

    sealed interface Answer {}

    /**
     * @param visitor for the pages of the room that let it in
     * @param rights  of the endpoint table, which are good here
     */
    record Let(Object visitor, Set<String> rights) implements Answer {}

    /** Unknown, ended or taken back: all read the same from outside. */
    record Refused() implements Answer {}

    /** @param pause until it may come again */
    record TooOften(Duration pause) implements Answer {}
}
