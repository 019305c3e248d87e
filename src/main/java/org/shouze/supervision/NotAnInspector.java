package org.shouze.supervision;

import org.shouze.RuleBroken;

/** Inspections are planned by the discipline office. */
public class NotAnInspector extends RuleBroken {}
