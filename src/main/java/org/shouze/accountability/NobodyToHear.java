package org.shouze.accountability;

import org.shouze.RuleBroken;

/** Nobody here may hear it: the superior organ is asked. */
class NobodyToHear extends RuleBroken {}
