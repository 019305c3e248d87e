package org.shouze.reporting;

/** Only people of the grid's own register may be named. */
class NotOfThisGrid extends FilingFault {

    NotOfThisGrid(int strangers) {
        super("named", strangers);
    }
}
