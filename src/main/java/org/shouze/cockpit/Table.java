package org.shouze.cockpit;

import java.util.List;

/** A table of the cockpit in words, for paper and workbooks. */
public record Table(String title, List<String> heading, List<List<String>> rows) {}
