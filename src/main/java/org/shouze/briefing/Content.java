package org.shouze.briefing;

import java.util.List;

import org.shouze.cockpit.Table;

/**
 * What a briefing says; kept as it was issued.
 *
 * @param asOf    when it stood so, in words
 * @param how     how it stands, a paragraph each
 * @param concern what to ask about
 */
record Content(String title, String asOf, List<String> how, List<String> concern, List<Table> tables) {}
