package org.shouze.organization;

import org.shouze.audit.Actor;

/** Units, people or appointments changed; published in the transaction of the change. */
public record OrganizationChanged(Actor by) {}
