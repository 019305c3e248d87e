package org.shouze.accountability;

import org.shouze.RuleBroken;

/** More time is later than now and than before, and says why. */
public class ReplyDueNotLater extends RuleBroken {}
