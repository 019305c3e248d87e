package org.shouze.recusal;

/** Near relatives: spouses, direct blood line, collateral within three generations, near relatives by marriage. */
public enum Kinship {
    SPOUSE, PARENT, CHILD, SIBLING, GRANDPARENT, GRANDCHILD, UNCLE_OR_AUNT, NEPHEW_OR_NIECE, COUSIN, PARENT_IN_LAW,
    CHILD_IN_LAW, SIBLING_IN_LAW
}
