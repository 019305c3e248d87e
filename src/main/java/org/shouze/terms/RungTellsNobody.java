package org.shouze.terms;

import org.shouze.RuleBroken;

/** A rung names nobody, or a post there is not. */
public class RungTellsNobody extends RuleBroken {}
