package org.shouze.accountability;

import org.shouze.RuleBroken;

/** Only members of the group act for it, as long as they are free. */
class NotOfTheGroup extends RuleBroken {}
