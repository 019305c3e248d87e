package org.shouze.worklist;

import org.shouze.RuleBroken;

/** It may not be signed together with others, or not any more. */
public class LookAtItAlone extends RuleBroken {
}
