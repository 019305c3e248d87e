package org.shouze.papers;

import org.shouze.RuleBroken;

/** Somebody else has put another template into force since this one was taken. */
public class TemplateChanged extends RuleBroken {}
