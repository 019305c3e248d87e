package org.shouze.custom;

import org.shouze.RuleBroken;

/** Who put a model in does not let it into force. */
public class ProposerDecides extends RuleBroken {
}
