package org.shouze.worklist;

import org.shouze.RuleBroken;

/** The person may not do this, or not any more: the matter has moved. */
public class NotNow extends RuleBroken {
}
