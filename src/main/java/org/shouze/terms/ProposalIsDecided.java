package org.shouze.terms;

import org.shouze.RuleBroken;

/** Somebody decided on the proposal already. */
public class ProposalIsDecided extends RuleBroken {}
