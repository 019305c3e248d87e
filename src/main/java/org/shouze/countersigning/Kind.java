package org.shouze.countersigning;

/** 会签 (all), 一人办理即可 (any one), 依次 (in turn), 票决 (by vote). */
public enum Kind { ALL, ANY, IN_TURN, VOTE }
