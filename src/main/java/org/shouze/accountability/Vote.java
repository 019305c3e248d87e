package org.shouze.accountability;

import org.shouze.organization.PersonId;

/** @param dissent why he was against it; recorded opposition may exempt later (A19 Art 17) */
public record Vote(PersonId voter, Choice choice, String dissent) {

    public enum Choice { FOR, AGAINST, ABSTAINS }
}
