package org.shouze.identity;

import org.shouze.RuleBroken;

/** Administrators don't shut out or reset themselves. */
class OwnAccount extends RuleBroken {}
