package org.shouze.accountability;

import org.shouze.RuleBroken;

/** Nobody approves what he proposed himself. */
public class ProposerApprovesInterview extends RuleBroken {}
