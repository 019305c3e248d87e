package org.shouze.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.shouze.audit.Actor;
import org.shouze.organization.PersonId;
import org.springframework.stereotype.Component;

/** In-app messages with proof of delivery: sent, by whom, read when. */
@Component
public class Messages {

    /**
     * Sends to each person who did not get a message with the same key within {@code quiet}.
     *
     * @param topic what it is about, e.g. {@code report:<id>}: later asked for by {@link #about}
     * @param text  plain words; numbers and due times only, nothing confidential
     * @param link  path inside the application
     * @return whom it reached, and who was left out because the last one is too recent
     */
    public Sent send(Actor by, String topic, Collection<PersonId> to, String text, String link, Duration quiet) {
        throw new UnsupportedOperationException();
    }

    /** Messages about these topics, newest first. */
    public Map<String, List<Message>> about(Collection<String> topics) {
        throw new UnsupportedOperationException();
    }

    public int unread(PersonId person) {
        throw new UnsupportedOperationException();
    }

    public record Sent(List<PersonId> reached, List<PersonId> tooSoon) {}

    public record Message(long id, String topic, PersonId to, String sender, String text, String link, Instant sentAt,
            Instant readAt) {}
}
