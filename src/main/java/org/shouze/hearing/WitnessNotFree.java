package org.shouze.hearing;

import org.shouze.RuleBroken;

/** A witness must not be the person concerned, nor anybody shut out of the matter. */
public class WitnessNotFree extends RuleBroken {}
