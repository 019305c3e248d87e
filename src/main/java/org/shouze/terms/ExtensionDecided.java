package org.shouze.terms;

/** A request for more time was decided; published in the decision's own transaction. */
public record ExtensionDecided(String item) {}
