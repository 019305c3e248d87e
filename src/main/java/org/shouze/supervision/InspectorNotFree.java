package org.shouze.supervision;

import org.shouze.RuleBroken;

/** Who inspects is not tied to the unit or to who answers for it (X3). It doesn't say how. */
public class InspectorNotFree extends RuleBroken {}
