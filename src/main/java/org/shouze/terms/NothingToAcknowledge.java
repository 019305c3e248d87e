package org.shouze.terms;

import org.shouze.RuleBroken;

/** The item has no colour that somebody could have seen. */
public class NothingToAcknowledge extends RuleBroken {}
