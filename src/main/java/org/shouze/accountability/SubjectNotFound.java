package org.shouze.accountability;

import org.shouze.RuleBroken;

/** A case is against a registered unit or person. */
class SubjectNotFound extends RuleBroken {}
