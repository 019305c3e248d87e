package org.shouze.accountability;

import org.shouze.RuleBroken;

/** One act is not answered for twice (X8). */
class ActSanctionedAlready extends RuleBroken {}
