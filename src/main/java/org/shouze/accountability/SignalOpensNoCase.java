package org.shouze.accountability;

import org.shouze.RuleBroken;

/** A signal opens no case: a named person decides and writes why (design §7). */
class SignalOpensNoCase extends RuleBroken {}
