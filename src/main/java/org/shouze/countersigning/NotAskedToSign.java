package org.shouze.countersigning;

import org.shouze.RuleBroken;

/** It is not this person's turn, or he has signed already. */
public class NotAskedToSign extends RuleBroken {
}
