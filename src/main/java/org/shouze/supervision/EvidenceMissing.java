package org.shouze.supervision;

import org.shouze.RuleBroken;

/** What is fed back, and what is cleared, rests on evidence: at least one file of the matter that is not withdrawn. */
public class EvidenceMissing extends RuleBroken {}
