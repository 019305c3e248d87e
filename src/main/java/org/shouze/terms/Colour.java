package org.shouze.terms;

/** 三色, lightest first. */
public enum Colour { YELLOW, ORANGE, RED }
