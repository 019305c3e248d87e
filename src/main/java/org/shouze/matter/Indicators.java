package org.shouze.matter;

import java.util.List;

/** What a room contributes to the leaders' pages. A room added later appears there by its own bean. */
public interface Indicators {

    List<Indicator> indicators();
}
