package org.shouze.papers;

/**
 * A field of a kind of paper.
 *
 * @param key   what rooms fill it by, e.g. {@code facts}
 * @param label what the template calls it, e.g. 问责事实 for {@code {{问责事实}}}
 * @param lines may it have several lines
 */
public record PaperField(String key, String label, boolean required, boolean lines) {}
