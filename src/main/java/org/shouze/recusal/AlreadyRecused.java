package org.shouze.recusal;

import org.shouze.RuleBroken;

/** He has left the matter already. */
public class AlreadyRecused extends RuleBroken {}
