package org.shouze.cooperation;

import org.shouze.RuleBroken;

/** All of them were urged within the last half hour, or nobody sits there. */
public class UrgedRecently extends RuleBroken {
}
