package org.shouze.trial;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.shouze.matter.Matters;
import org.shouze.matter.Members;
import org.shouze.support.PlantedCase;
import org.shouze.worklist.ItemTerms;
import org.shouze.worklist.WorkItem;
import org.shouze.worklist.Worklist;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The plainest of all: what the engine's floor keeps of a confidential matter. */
@Component
class TrialSecret implements PlantedCase {

    private final Trials trials;
    private final Worklist worklist;
    private final Matters matters;
    private final Members members;
    private final ItemTerms terms;
    private final TransactionTemplate transactions;

    TrialSecret(Trials trials, Worklist worklist, Matters matters, Members members, ItemTerms terms,
            TransactionTemplate transactions) {
        this.trials = trials;
        this.worklist = worklist;
        this.matters = matters;
        this.members = members;
        this.terms = terms;
        this.transactions = transactions;
    }

    @Override
    public Planted plant() {
        var said = "埋设" + UUID.randomUUID().toString().substring(0, 8);
        var matter = trials.startConfidential("trialSequence");
        var member = trials.initiator();
        var item = worklist.read(matter, member).items().stream().filter(WorkItem::isOpen).findFirst().orElseThrow();
        terms.note(item.id(), member, said);
        transactions.executeWithoutResult(status -> {
            matters.note(matter, member.actor(), "act.worklist.claimed", said, said);
            members.admit(matter, trials.deputy().person(), "INVESTIGATOR", "参加核实", member.actor());
            members.dismiss(matter, trials.deputy().person(), member.actor());
            members.exclude(matter, trials.secretary().person(), "SUBJECT", member.actor());
            members.exclude(matter, trials.second().person(), "RECUSED", member.actor());
        });
        return new Planted(Map.of("/matters/{id}", matter.toString(), "/work/{id}", item.id(), "/terms/{item}", item.id()),
                List.of(said, matters.get(matter).number()), member,
                Map.of("former member", trials.deputy(), "subject", trials.secretary(), "recused", trials.second()));
    }
}
