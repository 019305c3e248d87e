package org.shouze.worklist;

import org.shouze.RuleBroken;

/** A form that was opened days ago: what it shows may no longer hold. */
public class FormOutdated extends RuleBroken {
}
