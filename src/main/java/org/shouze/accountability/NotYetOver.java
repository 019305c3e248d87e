package org.shouze.accountability;

import org.shouze.RuleBroken;

/** A case ends when its period and the term of appeal are over and no appeal is open. */
class NotYetOver extends RuleBroken {}
