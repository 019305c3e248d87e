package org.shouze.discipline;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.shouze.organization.People;
import org.shouze.papers.PaperKind;
import org.shouze.papers.Papers;
import org.springframework.stereotype.Component;

/** The official papers of a referral: the letter, and the receipt as the other side gave it. */
@Component
class ReferralPapers {

    private final Papers papers;
    private final People people;
    private final Wording wording;

    ReferralPapers(Papers papers, People people, Wording wording) {
        this.papers = papers;
        this.people = people;
        this.wording = wording;
    }

    /** 问题线索移送函, of what was approved: each version of the package has its own. */
    void letter(Referral referral, String body, List<ReferralTable.Item> items, Actor by) {
        var sender = people.get(referral.state().preparedBy());
        papers.issue(referral.id, PaperKind.REFERRAL_LETTER, Map.of("addressee", body, "reason", word("refer"), "basis",
                word("refer.basis"), "list", items.stream().map(this::line).collect(Collectors.joining("\n")), "contact",
                sender.name() + (sender.phone() == null ? "" : " " + sender.phone())), by);
    }

    /** 回执, under the number that whoever received the package gave it. */
    void receipt(Referral referral, String body, int items, Actor by) {
        var letter = papers.of(referral.id, by).stream().filter(paper -> paper.kind() == PaperKind.REFERRAL_LETTER)
                .reduce((one, next) -> next).orElseThrow();
        papers.issue(referral.id, PaperKind.RECEIPT, Map.of("agency", body, "number", referral.state().receipt(),
                "addressee", papers.filled(letter.id(), by).get("agency"), "document", word("letter", letter.number()),
                "received", wording.day(referral.state().receivedOn()), "check", word("complete", items), "receiver", body,
                "remark", word("receipt", by.name())), by);
    }

    private String line(ReferralTable.Item item) {
        return item.file() == null ? word("pages", item.title(), item.pages())
                : word("file", item.title(), item.digest());
    }

    private String word(String key, Object... arguments) {
        return wording.say("discipline.paper." + key, arguments);
    }
}
