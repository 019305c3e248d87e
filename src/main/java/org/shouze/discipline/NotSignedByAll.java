package org.shouze.discipline;

import org.shouze.RuleBroken;

/** The report is decided on when all who verified have signed it (SR21 Art. 179). */
public class NotSignedByAll extends RuleBroken {}
