package org.shouze.reporting;

import org.shouze.RuleBroken;

/** The template has no such cell to write into: the sheet is missing, the cell is a formula's or merged away. */
public class CellDoesNotFit extends RuleBroken {

    CellDoesNotFit(String sheet, String cell) {
        super(sheet, cell);
    }
}
