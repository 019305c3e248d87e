package org.shouze.terms;

import org.shouze.RuleBroken;

/** The request was decided already. */
public class ExtensionIsDecided extends RuleBroken {}
