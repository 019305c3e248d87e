package org.shouze.supervision;

import org.shouze.RuleBroken;

/** Whoever registered a task does not clear it. */
public class RegistrarClears extends RuleBroken {}
