package org.shouze.discipline;

import org.shouze.RuleBroken;

/** What is about one of the office itself is not handled by it: it goes up. */
public class AboutOurOwnOffice extends RuleBroken {}
