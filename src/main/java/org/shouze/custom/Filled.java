package org.shouze.custom;

import java.util.List;
import java.util.Map;

/**
 * A form as it was filled in and judged.
 *
 * @param values what is kept, as text: a person or unit by its code, a date as 2026-02-06
 * @param facts  the same as conditions read it: true, 3, sick
 * @param faults what is wrong; empty if it may be kept
 */
public record Filled(Map<String, String> values, Map<String, Object> facts, List<Fault> faults) {}
