package org.shouze.recusal;

import static org.shouze.support.SecretMatter.marker;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.shouze.support.Office;
import org.shouze.support.PlantedCase;
import org.shouze.support.SecretMatter;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who is concerned, what the head declared of himself, requests for recusal, and a letter from the superior. */
@Lazy
@Component
class PlantedRecusal implements PlantedCase {

    private final SecretMatter secret;
    private final Recusals recusals;
    private final Declarations declarations;
    private final Superior superior;
    private final Office office;
    private final Clock clock;

    PlantedRecusal(SecretMatter secret, Recusals recusals, Declarations declarations, Superior superior, Office office,
            Clock clock) {
        this.secret = secret;
        this.recusals = recusals;
        this.declarations = declarations;
        this.superior = superior;
        this.office = office;
        this.clock = clock;
    }

    @Override
    public Planted plant() {
        var matter = secret.open("correction");
        var head = matter.member();
        var kin = marker();
        var note = marker();
        var reason = marker();
        var word = marker();
        var lacking = marker();
        var answer = marker();
        var witness = marker();
        var informant = marker();
        declarations.declare(new Declaration(null, head.person(), Declaration.Kind.RELATIVE, Kinship.COUSIN, null, kin, null,
                note, LocalDate.now(clock), LocalDate.now(clock)), head.actor());
        recusals.concern(matter.id(), Concerned.outsider(Concerned.Role.WITNESS, witness, null), head.actor());
        recusals.concern(matter.id(), Concerned.outsider(Concerned.Role.INFORMANT, informant, null), head.actor());
        var request = recusals.recuse(matter.id(), office.person("T01025").person(), Request.Ground.OTHER, reason,
                Request.Asker.SUBJECT, head.actor());
        recusals.decide(request, true, word, head.actor());
        var asked = superior.ask(matter.id(), Superior.Wanted.ASSIGN, Set.of(Duty.REVIEW), lacking, head);
        superior.answer(asked, Superior.Answer.ASSIGNED, "省纪函〔2020〕9号", answer, head);
        return new Planted(Map.of("/matters/{id}", matter.id().toString(), "/recusal/{matter}", matter.id().toString(),
                "/recusal/{matter}/requests/{id}", request.toString(), "/recusal/{matter}/superior/{id}", asked.toString()),
                List.of(kin, note, reason, word, lacking, answer), List.of(witness, informant), head, matter.shutOut());
    }
}
