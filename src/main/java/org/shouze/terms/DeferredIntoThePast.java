package org.shouze.terms;

import org.shouze.RuleBroken;

/** A proposal is put off until a day to come. */
public class DeferredIntoThePast extends RuleBroken {}
