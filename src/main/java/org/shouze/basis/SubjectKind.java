package org.shouze.basis;

/** Whom a measure may be taken against; each kind has measures of its own, on a basis of its own (X2). */
public enum SubjectKind {
    PARTY_ORG, LEADING_CADRE, PARTY_MEMBER, NON_PARTY_STAFF, STUDENT
}
