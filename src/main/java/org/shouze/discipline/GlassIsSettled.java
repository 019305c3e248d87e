package org.shouze.discipline;

import org.shouze.RuleBroken;

/** That request is settled already. */
public class GlassIsSettled extends RuleBroken {}
