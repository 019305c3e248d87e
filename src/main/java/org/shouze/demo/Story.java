package org.shouze.demo;

import java.util.List;

/** How one matter came to where it stands. */
record Story(String name, Runnable told) {

    /** Stories of one kind. They stand apart from each other: one that fails takes no other along. */
    interface Chapter {

        List<Story> stories();
    }
}
