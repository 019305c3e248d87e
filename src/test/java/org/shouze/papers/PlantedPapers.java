package org.shouze.papers;

import static org.shouze.support.SecretMatter.marker;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.shouze.support.PlantedCase;
import org.shouze.support.SecretMatter;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A decision that was corrected, then refused by one and signed by another. */
@Lazy
@Component
class PlantedPapers implements PlantedCase {

    private final SecretMatter secret;
    private final Papers papers;

    PlantedPapers(SecretMatter secret, Papers papers) {
        this.secret = secret;
        this.papers = papers;
    }

    @Override
    public Planted plant() {
        var matter = secret.open("accountabilityCase");
        var by = matter.member().actor();
        var content = marker();
        var reason = marker();
        var name = marker();
        var note = marker();
        var first = papers.issue(matter.id(), PaperKind.DECISION, papers.fields(PaperKind.DECISION).stream()
                .collect(Collectors.toMap(PaperField::key, field -> content)), by);
        var paper = papers.correct(first.id(), Map.of("measure", content), reason, by);
        papers.sign(paper.id(), Signature.refused("SUBJECT", null, name, note), by);
        papers.sign(paper.id(), Signature.of("TALKER", matter.member().person(), by.name()), by);
        return new Planted(Map.of("/matters/{id}", matter.id().toString(), "/matters/{id}/papers/{paper}",
                paper.id().toString()), List.of(matter.number(), reason, name, note), List.of(content), matter.member(),
                matter.shutOut());
    }
}
