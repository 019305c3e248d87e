package org.shouze.custom;

import org.shouze.RuleBroken;

/** Only who put it in takes it back. */
public class NotTheProposer extends RuleBroken {
}
