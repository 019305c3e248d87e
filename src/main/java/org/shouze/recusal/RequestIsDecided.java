package org.shouze.recusal;

import org.shouze.RuleBroken;

/** It was decided meanwhile. */
public class RequestIsDecided extends RuleBroken {}
