package org.shouze.accountability;

import org.shouze.RuleBroken;

/** The facts are shown to who is concerned before anything is decided (A19 Art 11). */
class FactsNotShown extends RuleBroken {}
