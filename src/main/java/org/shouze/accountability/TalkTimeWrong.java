package org.shouze.accountability;

import org.shouze.RuleBroken;

/** A talk comes after its notice and is written down after it was held. */
public class TalkTimeWrong extends RuleBroken {}
