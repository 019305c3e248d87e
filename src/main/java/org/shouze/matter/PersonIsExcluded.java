package org.shouze.matter;

import org.shouze.RuleBroken;

/** Nobody who is shut out of a matter can be let in (X3). It does not say why. */
public class PersonIsExcluded extends RuleBroken {}
