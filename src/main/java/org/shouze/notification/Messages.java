package org.shouze.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.delivery.Outbox;
import org.shouze.identity.HeaderCounts;
import org.shouze.organization.PersonId;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells people inside the application and by the channels they chose; knows what was sent, delivered and read. */
@Component
public class Messages implements HeaderCounts {

    private static final int BOUND = 1000;

    private final MessageTable table;
    private final Told told;
    private final Choices choices;
    private final Outbox outbox;
    private final Audit audit;
    private final MessageSource texts;

    Messages(MessageTable table, Told told, Choices choices, Outbox outbox, Audit audit, MessageSource texts) {
        this.table = table;
        this.told = told;
        this.choices = choices;
        this.outbox = outbox;
        this.audit = audit;
        this.texts = texts;
    }

    /**
     * Sends to each person who was not told about the same topic within the notice's quiet time.
     *
     * @return whom it reached, and who was left out because the last one is too recent
     */
    @Transactional
    public Sent send(Actor by, Collection<PersonId> to, Notice notice) {
        var people = new LinkedHashSet<>(to);
        var reached = told.mayBeTold(notice.topic(), people.stream().map(PersonId::value).toList(), notice.quiet())
                .stream().map(PersonId::new).toList();
        people.removeAll(reached);
        if (!reached.isEmpty()) {
            tell(by, reached.stream().collect(Collectors.toMap(person -> person, person -> notice, (a, b) -> a,
                    LinkedHashMap::new)));
            audit.changed(by, "notification.sent", notice.topic(),
                    "reached " + reached.size() + ", too soon " + people.size());
        }
        return new Sent(reached, List.copyOf(people));
    }

    /**
     * Those of these people who may be told about anything of a kind now; they count as told.
     *
     * @param kind  under which it is counted, beside the topics of single messages
     * @param quiet how long nobody is told twice
     */
    @Transactional
    public Set<PersonId> mayBeTold(String kind, Collection<PersonId> people, Duration quiet) {
        return told.mayBeTold(kind, people.stream().map(PersonId::value).toList(), quiet).stream().map(PersonId::new)
                .collect(Collectors.toSet());
    }

    /** Plain words are read inside the application only; outside it says that there is a message. */
    @Transactional
    public Sent send(Actor by, String topic, Collection<PersonId> to, String text, String link, Duration quiet) {
        return send(by, to, Notice.of(topic, Words.plain(text), link, quiet));
    }

    /** The same, in the language of each reader. */
    @Transactional
    public Sent send(Actor by, String topic, Collection<PersonId> to, Words words, String link, Duration quiet) {
        return send(by, to, Notice.of(topic, words, link, quiet));
    }

    /** Each person something of their own; in the transaction of whoever decides that they are told. */
    void tell(Actor by, Map<PersonId, Notice> notices) {
        var numbers = table.insert(by, notices);
        var routes = choices.routes(notices);
        outbox.post(notices.entrySet().stream().map(notice -> {
            var route = routes.get(notice.getKey());
            return new Outbox.Posting(numbers.get(notice.getKey()), notice.getKey(), notice.getValue().outside(),
                    route.by(), route.notBefore());
        }).toList());
    }

    /** Messages about these topics, newest first, each with how it went by which channel. */
    @Transactional(readOnly = true)
    public Map<String, List<Message>> about(Collection<String> topics) {
        return topics.isEmpty() ? Map.of()
                : shown(table.about(topics)).stream().collect(Collectors.groupingBy(Message::topic));
    }

    @Override
    public int unread(PersonId person) {
        return table.unread(person, BOUND);
    }

    /** @param before older than the message with this id, or null for the newest */
    @Transactional(readOnly = true)
    public List<Message> of(PersonId person, boolean unreadOnly, Long before, int size) {
        return shown(table.of(person, unreadOnly, before, size));
    }

    /**
     * Opens one; the first time counts as read.
     *
     * @throws NotFound if there is none, or it is somebody else's
     */
    @Transactional
    public Message open(PersonId person, long id) {
        table.read(person, id);
        return shown(List.of(table.get(person, id).orElseThrow(() -> new NotFound("message")))).get(0);
    }

    /** @param upTo the newest the person has seen in the list: what came since stays unread */
    @Transactional
    public int readAll(PersonId person, long upTo) {
        return table.readUpTo(person, upTo);
    }

    private List<Message> shown(List<MessageTable.Row> rows) {
        var sendings = outbox.of(rows.stream().map(MessageTable.Row::id).toList());
        return rows.stream().map(row -> new Message(row.id(), row.topic(), row.to(), row.sender(),
                row.words().in(LocaleContextHolder.getLocale(), texts), row.link(), row.sentAt(), row.readAt(),
                row.urgent(), sendings.getOrDefault(row.id(), List.of()))).toList();
    }

    public record Sent(List<PersonId> reached, List<PersonId> tooSoon) {}

    /** @param readAt when it was opened, or null; @param sendings how it went outside of the application, by channel */
    public record Message(long id, String topic, PersonId to, String sender, String text, String link, Instant sentAt,
            Instant readAt, boolean urgent, List<Outbox.Sending> sendings) {}
}
