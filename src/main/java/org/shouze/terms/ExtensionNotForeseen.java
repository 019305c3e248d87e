package org.shouze.terms;

import org.shouze.RuleBroken;

/** No rule lets this step be extended. */
public class ExtensionNotForeseen extends RuleBroken {}
