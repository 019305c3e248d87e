package org.shouze.accountability;

import org.shouze.RuleBroken;

/** Nobody who started, investigated, reviewed or decided hears the appeal (X5). */
class HandlersHearNoAppeal extends RuleBroken {}
