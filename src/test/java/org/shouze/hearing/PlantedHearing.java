package org.shouze.hearing;

import static org.shouze.support.SecretMatter.file;
import static org.shouze.support.SecretMatter.marker;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.shouze.organization.People;
import org.shouze.support.Office;
import org.shouze.support.PlantedCase;
import org.shouze.support.SecretMatter;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The subject answered by his pass; somebody from outside refused on paper. */
@Lazy
@Component
class PlantedHearing implements PlantedCase {

    private final SecretMatter secret;
    private final Hearings hearings;
    private final Passes passes;
    private final People people;
    private final Office office;
    private final Clock clock;

    PlantedHearing(SecretMatter secret, Hearings hearings, Passes passes, People people, Office office, Clock clock) {
        this.secret = secret;
        this.hearings = hearings;
        this.passes = passes;
        this.people = people;
        this.office = office;
        this.clock = clock;
    }

    @Override
    public Planted plant() {
        var matter = secret.open("interview");
        var by = matter.member().actor();
        var his = new Words();
        var subject = people.get(matter.shutOut().get("subject").person());
        var asked = ask(matter, Concerned.of(subject.id()), his);
        var pass = passes.issue(matter.id(), Concerned.of(subject.id()), 15, true, by);
        var opened = passes.open(pass.number(), pass.code(), "planted").orElseThrow();
        passes.answer(opened, asked, Outcome.ANSWERED, List.of(his.answer), subject.name(), pass.code());

        var outside = new Words();
        var name = marker();
        var scan = marker();
        var content = marker();
        var paper = ask(matter, Concerned.outside(name), outside);
        hearings.enter(paper, new Hearings.Paper(Outcome.REFUSED, List.of(outside.answer), clock.instant(),
                List.of(office.person("T01021").person(), office.person("T01023").person())), file(scan, content), by);
        passes.issue(matter.id(), Concerned.outside(name), 15, true, by);
        return new Planted(Map.of("/matters/{id}", matter.id().toString(), "/hearings/{matter}", matter.id().toString(),
                "/hearings/{matter}/{hearing}", paper.toString(), "/pass/matter/{hearing}", asked.toString()),
                List.of(outside.title, outside.heading, outside.text, outside.answer),
                List.of(his.title, his.heading, his.text, his.answer, name, scan, content, pass.code()), matter.member(),
                matter.shutOut());
    }

    private HearingId ask(SecretMatter.Opened matter, Concerned whom, Words words) {
        return hearings.ask(new NewHearing(matter.id(), Kind.DEFEND, whom, Shown.of(words.title, words.heading, words.text),
                null), matter.member().actor());
    }

    private static final class Words {
        private final String title = marker();
        private final String heading = marker();
        private final String text = marker();
        private final String answer = marker();
    }
}
