package org.shouze.terms;

import org.shouze.RuleBroken;

/** Who asks for more time does not decide on it. */
public class RequesterDecides extends RuleBroken {}
