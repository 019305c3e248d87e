package org.shouze.accountability;

import org.shouze.RuleBroken;

/** What was to be put right is put right first. */
class RectificationOpen extends RuleBroken {}
