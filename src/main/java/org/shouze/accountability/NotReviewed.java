package org.shouze.accountability;

import org.shouze.RuleBroken;

/** A case is reviewed by somebody else, and the organization department heard, before it is decided (X5). */
class NotReviewed extends RuleBroken {}
