package org.shouze.supervision;

import org.shouze.RuleBroken;

/** More time is asked for before it is over, not afterwards (P7). */
public class ExtensionAfterDue extends RuleBroken {}
