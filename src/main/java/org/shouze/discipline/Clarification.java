package org.shouze.discipline;

import org.shouze.accountability.Reach;

/**
 * That a name is cleared, where and how widely (X11).
 *
 * @param addressee  whom the letter goes to
 * @param allegation what was said of him; kept only where texts are on
 */
public record Clarification(String addressee, Reach reach, String allegation) {}
