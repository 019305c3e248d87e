package org.shouze.portal;

import org.shouze.RuleBroken;

/** Whoever answers for a token sits somewhere today. */
public class KeeperUnknown extends RuleBroken {}
