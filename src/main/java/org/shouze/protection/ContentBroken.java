package org.shouze.protection;

import org.shouze.RuleBroken;

/** What is kept is not what was put in: altered, cut short, exchanged. It is never handed out. */
public class ContentBroken extends RuleBroken {}
