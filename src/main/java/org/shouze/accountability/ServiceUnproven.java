package org.shouze.accountability;

import org.shouze.RuleBroken;

/** Two people serve it; where it is left, two witnesses say so. */
class ServiceUnproven extends RuleBroken {}
