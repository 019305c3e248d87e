package org.shouze.supervision.process;

import org.shouze.supervision.InspectionView;
import org.shouze.supervision.Inspections;
import org.shouze.workflow.Step;
import org.shouze.workflow.Turn;

/** A step of an inspection: its page shows the inspection. */
abstract class Inspecting<F> implements Step<F> {

    final Inspections inspections;

    Inspecting(Inspections inspections) {
        this.inspections = inspections;
    }

    @Override
    public InspectionView view(Turn turn) {
        return inspections.get(turn.matter(), turn.by());
    }
}
