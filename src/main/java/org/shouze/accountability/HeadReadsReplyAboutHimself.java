package org.shouze.accountability;

import org.shouze.RuleBroken;

/** A letter that concerns the head of the unit is answered straight: he never reads it. */
public class HeadReadsReplyAboutHimself extends RuleBroken {}
