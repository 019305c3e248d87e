package org.shouze.worklist;

import org.shouze.RuleBroken;

/** More saved filters than a page can show. */
public class TooManyFilters extends RuleBroken {

    TooManyFilters(int most) {
        super(most);
    }
}
