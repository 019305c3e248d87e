package org.shouze.accountability;

import org.shouze.RuleBroken;

/** Nobody gathers evidence, shows facts or hears a defence alone (X4). */
class OneAlone extends RuleBroken {}
