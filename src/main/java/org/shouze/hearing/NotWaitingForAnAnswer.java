package org.shouze.hearing;

import org.shouze.RuleBroken;

/** It was answered before, or is asked no longer: an answer is never changed (X13). */
public class NotWaitingForAnAnswer extends RuleBroken {}
