package org.shouze.terms;

import org.shouze.RuleBroken;

/** The due moment has passed: neither a pause nor an extension makes late what is late timely. */
public class TermIsOver extends RuleBroken {}
