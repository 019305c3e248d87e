package org.shouze.accountability;

import org.shouze.RuleBroken;

/** Each point of the defence is answered: adopted or not, and why. */
class PointsUnanswered extends RuleBroken {}
