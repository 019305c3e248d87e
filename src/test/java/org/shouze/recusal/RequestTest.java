package org.shouze.recusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;

/** Who asks for a recusal, and who decides it (GP20 Art 48). */
class RequestTest {

    private static final Instant NOW = Instant.parse("2020-02-06T01:00:00Z");
    private static final Actor HEAD = actor(1);
    private static final Actor OFFICER = actor(11);

    @Test
    void theHeadDecidesAboutOthers() {
        var decided = asked(11, Request.Decider.HEAD).decidedByHead(true, "属实", true, NOW, HEAD);

        assertThat(decided.isOpen()).isFalse();
        assertThat(decided.granted()).isTrue();
        assertThat(decided.decidedBy()).isEqualTo(new PersonId(1));
    }

    @Test
    void nobodyElseDecidesForTheHead() {
        assertThatThrownBy(() -> asked(11, Request.Decider.HEAD).decidedByHead(true, "", false, NOW, actor(12)))
                .isInstanceOf(NotTheDecider.class);
    }

    @Test
    void theHeadDoesNotDecideAboutHimself() {
        assertThatThrownBy(() -> asked(1, Request.Decider.SUPERIOR).decidedByHead(false, "", true, NOW, HEAD))
                .isInstanceOf(NotTheDecider.class);
        assertThatThrownBy(() -> asked(1, Request.Decider.HEAD).decidedByHead(false, "", true, NOW, HEAD))
                .isInstanceOf(NotTheDecider.class);
    }

    @Test
    void theSuperiorsAnswerNeedsItsLetterAndIsNotRecordedByWhomItConcerns() {
        var request = asked(1, Request.Decider.SUPERIOR);

        assertThatThrownBy(() -> request.answeredBySuperior(true, " ", "", NOW, OFFICER)).isInstanceOf(NoLetter.class);
        assertThatThrownBy(() -> request.answeredBySuperior(false, "函〔2020〕3号", "", NOW, HEAD))
                .isInstanceOf(NotTheDecider.class);
        assertThat(request.answeredBySuperior(true, "函〔2020〕3号", "", NOW, OFFICER).document()).isEqualTo("函〔2020〕3号");
    }

    @Test
    void whatTheHeadDecidesNeedsNoSuperior() {
        assertThatThrownBy(() -> asked(11, Request.Decider.HEAD).answeredBySuperior(true, "函1号", "", NOW, OFFICER))
                .isInstanceOf(NotTheDecider.class);
    }

    @Test
    void aDecisionStands() {
        var decided = asked(11, Request.Decider.HEAD).decidedByHead(false, "不属实", true, NOW, HEAD);

        assertThatThrownBy(() -> decided.decidedByHead(true, "", true, NOW, HEAD)).isInstanceOf(RequestIsDecided.class);
    }

    @Test
    void inOnesOwnNameOneAsksForOneselfOnly() {
        assertThatThrownBy(() -> Request.ask(new MatterId(UUID.randomUUID()), new PersonId(12), Request.Ground.OTHER, "",
                Request.Asker.SELF, Request.Decider.HEAD, NOW, OFFICER)).isInstanceOf(NotTheDecider.class);
    }

    private static Request asked(long about, Request.Decider decider) {
        return Request.ask(new MatterId(UUID.randomUUID()), new PersonId(about), Request.Ground.INTEREST, "同乡",
                Request.Asker.SUBJECT, decider, NOW, OFFICER);
    }

    private static Actor actor(long person) {
        return new Actor(person, "某" + person, null, null, null);
    }
}
