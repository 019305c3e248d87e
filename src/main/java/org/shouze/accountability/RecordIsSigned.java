package org.shouze.accountability;

import org.shouze.RuleBroken;

/** What is signed is not changed; a correction is a step of its own (X13). */
class RecordIsSigned extends RuleBroken {}
