package org.shouze.basis;

import org.shouze.RuleBroken;

/** No rule was in force for it when it was done: then nobody answers for it (X1). */
public class NoRuleVersion extends RuleBroken {}
