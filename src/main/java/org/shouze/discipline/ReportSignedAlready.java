package org.shouze.discipline;

import org.shouze.RuleBroken;

/** Who has signed does not sign again. */
public class ReportSignedAlready extends RuleBroken {}
