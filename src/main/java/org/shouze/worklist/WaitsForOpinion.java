package org.shouze.worklist;

import org.shouze.RuleBroken;

/** Somebody was asked to sign before, and has not yet. */
public class WaitsForOpinion extends RuleBroken {

    WaitsForOpinion(String signer) {
        super(signer);
    }
}
