package org.shouze.accountability.process;

import static org.shouze.support.SecretMatter.marker;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.shouze.accountability.Cases;
import org.shouze.accountability.Manner;
import org.shouze.accountability.NewCase;
import org.shouze.accountability.Outcome;
import org.shouze.accountability.Service.Way;
import org.shouze.accountability.Vote.Choice;
import org.shouze.basis.SubjectKind;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.organization.UnitKind.Level;
import org.shouze.organization.Units;
import org.shouze.recusal.Recusals;
import org.shouze.recusal.Request;
import org.shouze.support.Office;
import org.shouze.support.PlantedCase;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A case that was decided and served: what was signed at each step, and one who left it in between. */
@Lazy
@Component
class PlantedDecision implements PlantedCase {

    private final Cases cases;
    private final Recusals recusals;
    private final Office office;
    private final Units units;
    private final Clock clock;
    private int planted;

    PlantedDecision(Cases cases, Recusals recusals, Office office, Units units, Clock clock) {
        this.cases = cases;
        this.recusals = recusals;
        this.office = office;
        this.units = units;
        this.clock = clock;
    }

    /** @param said what was written at each step; @param approved what the starter wrote, which is shown to nobody */
    record Served(MatterId id, Acting subject, Acting superior, List<String> said, String approved) {}

    @Override
    public Planted plant() {
        var served = served();
        var supervisor = office.person("T01021");
        return new Planted(Map.of("/matters/{id}", served.id.toString(), "/work/{id}",
                office.task(served.id, "announceDecision", supervisor).id(), "/accountability/decisions/{id}",
                served.id.toString(), "/hearings/{matter}", served.id.toString(), "/recusal/{matter}", served.id.toString()),
                served.said, List.of(served.approved), supervisor, Map.of("served", served.subject, "his superior",
                        served.superior, "recused", office.person("T01026")));
    }

    Served served() {
        var college = units.within(units.school().id(), Level.COLLEGE).get(6);
        var subject = office.holder("COLLEGE_DEPUTY_SECRETARY", college.id());
        var said = new ArrayList<String>();
        var approved = marker();
        var today = LocalDate.now(clock);
        var one = office.person("T01024");
        var other = office.person("T01025");
        var supervisor = office.person("T01021");
        var group = Stream.of(one, other).map(who -> who.person().value()).toList();
        var id = cases.propose(new NewCase(SubjectKind.LEADING_CADRE, subject.person(), college.id(),
                "A19/POORLY_DONE/LEADING_CADRE", today.minusDays(40 + planted++), next(said), next(said)),
                office.person("T01023").actor());
        office.finish(id, "approveStart", office.person("T01003"), new ApproveStart.Form(true, approved));
        recusals.decide(recusals.recuse(id, office.person("T01026").person(), Request.Ground.OTHER, next(said),
                Request.Asker.ORGAN, supervisor.actor()), true, next(said), office.person("T01003").actor());
        office.finish(id, "formGroup", supervisor, new FormGroup.Form(group, ""));
        office.finish(id, "inquire", one, new Inquire.Form(group, Manner.POORLY_DONE, next(said), "", List.of("ADMONITION")));
        office.finish(id, "showFacts", one, new ShowFacts.Form(group, true, next(said)));
        office.finish(id, "hearDefence", one, new HearDefence.Form(group, false, List.of(next(said)), "", false));
        office.finish(id, "answerDefence", one, new AnswerDefence.Form(List.of(new AnswerDefence.Form.Given(false, next(said)))));
        office.finish(id, "signReport", one, new SignReport.Form(next(said)));
        office.finish(id, "signReport", other, new SignReport.Form(""));
        office.finish(id, "reviewCase", office.person("T01020"), new ReviewCase.Form(true, next(said)));
        office.finish(id, "consultOrganization", office.person("T01012"), new ConsultOrganization.Form(next(said)));
        office.finish(id, "decideCollectively", office.person("T01000"), new DecideCollectively.Form(Outcome.SANCTION,
                List.of("ADMONITION"), null, next(said), today, today, next(said), votes("T01000", "T01002", "T01007")));
        office.finish(id, "serveDecision", supervisor, new ServeDecision.Form(
                new ServiceForm(today, Way.SIGNED, "T01021 T01024", "")));
        return new Served(id, subject, office.holder("COLLEGE_SECRETARY", college.id()), said, approved);
    }

    private static List<VoteRow> votes(String... numbers) {
        return Stream.of(numbers).map(number -> new VoteRow(number, Choice.FOR, "")).toList();
    }

    private static String next(List<String> said) {
        said.add(marker());
        return said.get(said.size() - 1);
    }
}
