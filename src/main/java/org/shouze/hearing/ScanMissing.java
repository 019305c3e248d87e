package org.shouze.hearing;

import org.shouze.RuleBroken;

/** What is typed in from paper brings the paper along. */
public class ScanMissing extends RuleBroken {}
