package org.shouze.custom;

import org.shouze.RuleBroken;

/** Somebody decided about it already. */
public class ProposalSettled extends RuleBroken {
}
