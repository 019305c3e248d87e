package org.shouze.portal;

/** What a token is good for; named like the rights of the endpoint table. */
public enum Scope {
    /** Figures and units. */
    FIGURES,
    /** The list behind each figure. */
    LISTS
}
