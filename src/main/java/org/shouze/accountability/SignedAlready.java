package org.shouze.accountability;

import org.shouze.RuleBroken;

/** Who has signed does not sign again. */
class SignedAlready extends RuleBroken {}
