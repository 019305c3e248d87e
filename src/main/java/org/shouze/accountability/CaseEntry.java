package org.shouze.accountability;

import org.shouze.organization.PersonId;

/** @param by who signed it */
record CaseEntry(CaseAct act, PersonId by) {}
