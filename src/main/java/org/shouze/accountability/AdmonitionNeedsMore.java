package org.shouze.accountability;

import org.shouze.RuleBroken;

/** After an admonition come a written self-criticism and a re-check. */
public class AdmonitionNeedsMore extends RuleBroken {}
