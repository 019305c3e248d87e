package org.shouze.accountability;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.shouze.audit.Actor;
import org.shouze.hearing.Concerned;
import org.shouze.hearing.HearingView;
import org.shouze.hearing.Hearings;
import org.shouze.hearing.Kind;
import org.shouze.hearing.NewHearing;
import org.shouze.hearing.Shown;
import org.shouze.matter.MatterId;
import org.shouze.notification.Messages;
import org.shouze.notification.Notice;
import org.shouze.notification.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What of a case is laid before the person concerned, so that he can answer: the facts, later the decision. */
@Component
class Laid {

    private final Hearings hearings;
    private final Messages told;
    private final MessageSource messages;
    private final Clock clock;

    Laid(Hearings hearings, Messages told, MessageSource messages, Clock clock) {
        this.hearings = hearings;
        this.told = told;
        this.messages = messages;
        this.clock = clock;
    }

    /** The facts, and what they may come to: he may defend himself. An organisation is heard in person. */
    void facts(MatterId id, CaseRecord record, Actor by) {
        ask(id, record, Kind.DEFEND, Shown.of(text("facts"), text("findings"), record.inquired.findings())
                .and(text("proposed"), names(record.inquired.proposed())), null, by);
    }

    /** The decision as it was served: he may appeal against it, also from his own account where he has one. */
    void decision(MatterId id, CaseRecord record, Actor by) {
        var until = record.served.appealUntil();
        ask(id, record, Kind.APPEAL, Shown.of(text("decision"), text("measures"), names(record.measures()))
                .and(text("reason"), record.decided.reason()).and(text("appeal"), appeal(record)), until, by);
        if (record.proposed.subject() != null) {
            told.send(Actor.SYSTEM, List.of(record.proposed.subject()), Notice.of("decision:" + id,
                    Words.of("accountability.told.served"), "/accountability/decisions", Duration.ZERO));
        }
    }

    private String appeal(CaseRecord record) {
        var served = record.served;
        return served.appealUntil() == null ? messages.getMessage("accountability.case.laid.unlimited",
                new Object[] {served.appealTo()}, Locale.CHINA)
                : messages.getMessage("accountability.case.laid.until", new Object[] {served.appealTo(),
                        served.appealUntil().toString()}, Locale.CHINA);
    }

    /** What waits is asked no longer: it was answered otherwise, or is laid before him anew. */
    void takeBack(MatterId id, Kind kind, Actor by) {
        hearings.of(id).stream().filter(HearingView::isOpen).filter(one -> one.kind() == kind)
                .forEach(one -> hearings.withdraw(one.id(), by));
    }

    private void ask(MatterId id, CaseRecord record, Kind kind, Shown shown, LocalDate until, Actor by) {
        takeBack(id, kind, by);
        if (record.proposed.subject() != null) {
            hearings.ask(new NewHearing(id, kind, Concerned.of(record.proposed.subject()), shown, until == null ? null
                    : until.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusSeconds(1)), by);
        }
    }

    private String names(Collection<Imposed> measures) {
        return measures.isEmpty() ? text("none") : measures.stream().map(one -> one.name() + "（" + one.rule() + " "
                + one.clause() + "）").collect(Collectors.joining("、"));
    }

    private String text(String key) {
        return messages.getMessage("accountability.case.laid." + key, null, Locale.CHINA);
    }
}
