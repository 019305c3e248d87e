package org.shouze.worklist;

import java.util.Optional;

import org.shouze.identity.Acting;
import org.shouze.matter.Matter;

/**
 * What a room shows of a matter beside its task and timeline: the stages, the people concerned, recusals, evidence. The
 * bean is named like the template that draws it: {@code evidence/panel}, whose fragment {@code panel} sees the view as
 * {@code panel} and the matter as {@code matter}. Only asked where the reader may read the matter.
 */
public interface Panel {

    /** STAGES: one bar across the page; SIDE: a narrow card beside the task; MAIN: a wide one below it. */
    enum Place { STAGES, SIDE, MAIN }

    Place place();

    /** Lower comes first. */
    int order();

    /** What it shows, or nothing where it has nothing to say. The number of statements does not grow with what it shows. */
    Optional<?> of(Matter matter, Acting reader);
}
