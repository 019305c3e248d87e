package org.shouze.workflow;

/** A matter was opened without somebody whom its model waits for: its task would be offered to nobody. */
class PartyMissing extends IllegalStateException {

    PartyMissing(String process, String number, String role) {
        super("matter " + number + " of " + process + " was opened without a party in the role of " + role);
    }
}
