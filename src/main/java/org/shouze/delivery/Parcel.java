package org.shouze.delivery;

import org.shouze.organization.Contacts.Contact;

/**
 * A letter made ready for the way.
 *
 * @param id   the same at each attempt: the other side may recognise a repetition by it
 * @param line the one sentence; numbers and times only
 * @param text the sentence, when it was written, and where to read on
 */
record Parcel(String id, Contact to, String line, String text) {}
