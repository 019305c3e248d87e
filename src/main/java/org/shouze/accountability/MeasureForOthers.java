package org.shouze.accountability;

import org.shouze.RuleBroken;

/** A measure belongs to one kind of subject and to the bodies that may decide it (X2). */
class MeasureForOthers extends RuleBroken {}
