package org.shouze.hearing;

import org.shouze.RuleBroken;

/** A pass is handed over in person, or not at all. */
public class NotHandedOver extends RuleBroken {}
