package org.shouze.supervision.process;

import static org.shouze.support.SecretMatter.marker;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.shouze.matter.Matters;
import org.shouze.organization.Units;
import org.shouze.supervision.Inspections;
import org.shouze.supervision.Instrument;
import org.shouze.supervision.NewInspection;
import org.shouze.supervision.Objections;
import org.shouze.support.Office;
import org.shouze.support.PlantedCase;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** An objection to what an inspection found; who found it may not know of its review. */
@Lazy
@Component
class PlantedObjection implements PlantedCase {

    private final Inspections inspections;
    private final Objections objections;
    private final Matters matters;
    private final Units units;
    private final Office office;
    private final Clock clock;

    PlantedObjection(Inspections inspections, Objections objections, Matters matters, Units units, Office office,
            Clock clock) {
        this.inspections = inspections;
        this.objections = objections;
        this.matters = matters;
        this.units = units;
        this.office = office;
        this.clock = clock;
    }

    @Override
    public Planted plant() {
        var reasons = marker();
        var inspector = office.person("T01023");
        var deputy = office.person("T01020");
        var reviewer = office.person("T01003");
        var college = units.named("外语学院党委").orElseThrow();
        var day = LocalDate.now(clock);
        var inspection = inspections.plan(new NewInspection(college.id(), "看制度是否上墙", day, day, null, 0), inspector.actor());
        office.finish(inspection, "approvePlan", deputy, new ApprovePlan.Form(true, ""));
        office.finish(inspection, "listProblems", inspector, new ListProblems.Form(true, "一份应报未报"));
        office.finish(inspection, "feedBackFindings", deputy, new FeedBackFindings.Form(Instrument.FEEDBACK, "", "请整改"));
        var id = objections.file(inspection, reasons, office.holder("COLLEGE_SECRETARY", college.id()));
        return new Planted(Map.of("/matters/{id}", id.toString(), "/work/{id}",
                office.task(id, "reviewObjection", reviewer).id()), List.of(reasons, matters.get(id).number()), reviewer, Map.of("who found it", inspector, "who fed it back", deputy));
    }
}
