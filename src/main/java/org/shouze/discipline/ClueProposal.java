package org.shouze.discipline;

import org.shouze.audit.Actor;
import org.shouze.terms.Proposal;
import org.shouze.terms.RedAnswer;
import org.springframework.stereotype.Component;

/**
 * The gravest answer to red: it is laid before case supervision, with the item's number and the reason of who decided so.
 * It opens nothing: a case supervisor reads it and registers a clue, or does not.
 */
@Component
class ClueProposal implements RedAnswer {

    private final Leads leads;
    private final Journal journal;

    ClueProposal(Leads leads, Journal journal) {
        this.leads = leads;
        this.journal = journal;
    }

    @Override
    public String key() {
        return "clue";
    }

    @Override
    public String label() {
        return "discipline.red";
    }

    @Override
    public String whom() {
        return "discipline.red.whom";
    }

    @Override
    public void begin(Proposal proposal, Actor by, String reason) {
        leads.keep(Leads.Origin.SIGNAL, proposal.number() + "\n" + by.name() + "：" + reason, null);
        journal.trail(by, "proposed", "proposal:" + proposal.id());
    }
}
