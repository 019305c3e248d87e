package org.shouze.terms;

import org.shouze.RuleBroken;

/** What is asked for does not lie after the due time, or lies in the past. */
public class ExtensionIsNotLater extends RuleBroken {}
