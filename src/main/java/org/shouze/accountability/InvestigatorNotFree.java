package org.shouze.accountability;

import org.shouze.RuleBroken;

/** Nobody investigates who is of the subject's unit now or within three years, a relative, or otherwise concerned (X3). */
class InvestigatorNotFree extends RuleBroken {}
