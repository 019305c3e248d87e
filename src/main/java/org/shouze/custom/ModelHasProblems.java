package org.shouze.custom;

import org.shouze.RuleBroken;

/** It would not run, or not as an office needs it. */
public class ModelHasProblems extends RuleBroken {
}
