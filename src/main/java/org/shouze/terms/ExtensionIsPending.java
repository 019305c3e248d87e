package org.shouze.terms;

import org.shouze.RuleBroken;

/** A request for this item waits for its decision. */
public class ExtensionIsPending extends RuleBroken {}
