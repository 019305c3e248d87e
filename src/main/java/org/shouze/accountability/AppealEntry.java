package org.shouze.accountability;

import org.shouze.organization.PersonId;

/** @param by who signed it */
record AppealEntry(AppealAct act, PersonId by) {}
