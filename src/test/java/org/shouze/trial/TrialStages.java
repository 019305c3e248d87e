package org.shouze.trial;

import java.util.List;
import java.util.Optional;

import org.shouze.identity.Acting;
import org.shouze.matter.Matter;
import org.shouze.worklist.Panel;
import org.shouze.worklist.Stages;
import org.springframework.stereotype.Component;

/** The stages of a confidential trial. */
@Component("trial/stages")
class TrialStages implements Panel {

    @Override
    public Place place() {
        return Place.STAGES;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Optional<Stages> of(Matter matter, Acting reader) {
        return matter.process().startsWith("trial") && matter.confidential() ? Optional.of(new Stages(List.of(
                new Stages.Stage("trial.stage.drafted", Stages.State.DONE, "1月31日"),
                new Stages.Stage("trial.stage.checked", Stages.State.NOW, "2月8日 前"),
                new Stages.Stage("trial.stage.decided", Stages.State.AHEAD, null)))) : Optional.empty();
    }
}
