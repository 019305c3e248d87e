package org.shouze.evidence;

import static org.shouze.support.SecretMatter.file;
import static org.shouze.support.SecretMatter.marker;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.shouze.support.Office;
import org.shouze.support.PlantedCase;
import org.shouze.support.SecretMatter;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A piece of evidence in two versions, one of them with a covered copy, handed on. */
@Lazy
@Component
class PlantedEvidence implements PlantedCase {

    private final SecretMatter secret;
    private final Evidence evidence;
    private final Office office;
    private final Clock clock;

    PlantedEvidence(SecretMatter secret, Evidence evidence, Office office, Clock clock) {
        this.secret = secret;
        this.evidence = evidence;
        this.office = office;
        this.clock = clock;
    }

    @Override
    public Planted plant() {
        var matter = secret.open("accountabilityCase");
        var by = matter.member().actor();
        var other = office.person("T01021");
        var said = Stream.generate(SecretMatter::marker).limit(9).toList();
        var content = marker();
        var kept = evidence.take(matter.id(), new Taking(said.get(0), said.get(1), Source.UNIT, said.get(2), said.get(3),
                clock.instant().minusSeconds(3600), List.of(matter.member().person(), other.person())),
                file(said.get(4), content), by);
        evidence.renew(kept.id(), file(said.get(5), content), said.get(6), by);
        evidence.cover(kept.id(), kept.original().id(), file(said.get(7), content), marker(), by);
        evidence.hand(kept.id(), other.person(), said.get(8), by);
        return new Planted(Map.of("/matters/{id}", matter.id().toString(), "/matters/{id}/evidence/{exhibit}",
                kept.id().toString()), said, List.of(content), matter.member(), matter.shutOut());
    }
}
