package org.shouze.trial;

import java.util.Set;

import org.shouze.countersigning.Countersign;
import org.shouze.countersigning.Panel;
import org.shouze.countersigning.Panels;
import org.shouze.matter.Matters;
import org.shouze.workflow.Fact;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;

@Component("trial/sign")
class Sign extends Countersign {

    static final String ROLE = "SIGNER";

    enum SignedFact implements Fact {

        ALL_SIGNED, PASSED;

        @Override
        public String process() {
            return "trialSigned";
        }

        @Override
        public Object initially() {
            return false;
        }
    }

    Sign(Panels panels, Matters matters) {
        super(panels, matters, ROLE);
    }

    @Override
    protected Facts facts(Panel panel) {
        return Facts.of(SignedFact.ALL_SIGNED, panel.isComplete()).and(SignedFact.PASSED, panel.isPassed());
    }

    @Override
    public Set<? extends Fact> answers() {
        return Set.of(SignedFact.values());
    }

    @Override
    public boolean sendsBack(Turn turn) {
        return true;
    }
}
