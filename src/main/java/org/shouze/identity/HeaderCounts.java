package org.shouze.identity;

import org.shouze.organization.PersonId;

/** What the header counts for somebody; the room that knows the messages stands above this one and says it as a bean. */
public interface HeaderCounts {

    int unread(PersonId person);
}
