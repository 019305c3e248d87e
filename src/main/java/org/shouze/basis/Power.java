package org.shouze.basis;

/** How far a body may go by itself. Where it may only propose, it has none. */
public enum Power {
    OWN, WITH_APPROVAL
}
