package org.shouze.reporting;

import org.shouze.RuleBroken;

public class NoTemplateYet extends RuleBroken {
}
