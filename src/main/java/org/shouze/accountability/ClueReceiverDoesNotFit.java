package org.shouze.accountability;

import org.shouze.RuleBroken;

/** A clue is proposed to a named person of the discipline commission. */
public class ClueReceiverDoesNotFit extends RuleBroken {}
