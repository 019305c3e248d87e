package org.shouze.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.delivery.Channel;
import org.shouze.delivery.Channels;
import org.shouze.organization.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** By which channels each person wants to be told, and when not. */
@Component
public class Choices {

    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate statements;
    private final Channels channels;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;

    Choices(JdbcClient jdbc, JdbcTemplate statements, Channels channels, PlatformTransactionManager transactions,
            Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.statements = statements;
        this.transaction = new TransactionTemplate(transactions);
        this.channels = channels;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param notBefore when it may leave */
    record Route(Set<Channel> by, Instant notBefore) {}

    /** Channels that this house has: one that is missing here is not offered and not used. */
    public List<Channel> offered() {
        return channels.open();
    }

    public Choice of(PersonId person) {
        return of(List.of(person)).getOrDefault(person, Choice.USUAL);
    }

    /** Twice at the same moment, the later one holds. */
    public void choose(Actor by, Choice choice) {
        try {
            transaction.executeWithoutResult(status -> store(by, choice));
        } catch (DuplicateKeyException e) {
            transaction.executeWithoutResult(status -> store(by, choice));
        }
    }

    /** By which channels each of them is told about this, and from when on. */
    Map<PersonId, Route> routes(Map<PersonId, Notice> notices) {
        var open = channels.open();
        var chosen = open.isEmpty() ? Map.<PersonId, Choice>of() : of(notices.keySet());
        var now = clock.instant().atZone(clock.getZone());
        var routes = new LinkedHashMap<PersonId, Route>();
        notices.forEach((person, notice) -> {
            var choice = chosen.getOrDefault(person, Choice.USUAL);
            routes.put(person, new Route(open.stream().filter(channel -> goes(notice, channel, choice, open))
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Channel.class))),
                    (urgent(notice) ? now : choice.leaves(now)).toInstant()));
        });
        return routes;
    }

    private static boolean goes(Notice notice, Channel channel, Choice choice, List<Channel> open) {
        return notice.by() != null && open.contains(notice.by()) ? channel == notice.by()
                : urgent(notice) || choice.channels().contains(channel);
    }

    private static boolean urgent(Notice notice) {
        return notice.level() == Notice.Level.URGENT;
    }

    private void store(Actor by, Choice choice) {
        var row = new Object[] {choice.channels().stream().map(Channel::name).sorted().collect(Collectors.joining(",")),
                choice.quietFrom(), choice.quietTo(), OffsetDateTime.now(clock), by.person()};
        if (statements.update("""
                update notification_choice set channels = ?, quiet_from = ?, quiet_to = ?, changed_at = ?
                where person = ?""", row) == 0) {
            statements.update("""
                    insert into notification_choice (channels, quiet_from, quiet_to, changed_at, person)
                    values (?, ?, ?, ?, ?)""", row);
        }
        audit.changed(by, "notification.chosen", "person:" + by.person(), null);
    }

    private Map<PersonId, Choice> of(Collection<PersonId> people) {
        var ids = people.stream().map(PersonId::value).toList();
        var found = new HashMap<PersonId, Choice>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            jdbc.sql("select person, channels, quiet_from, quiet_to from notification_choice where person in (:ids)")
                    .param("ids", ids.subList(from, Math.min(from + AT_ONCE, ids.size()))).query(row -> {
                        found.put(new PersonId(row.getLong("person")), choice(row));
                    });
        }
        return found;
    }

    private static Choice choice(ResultSet row) throws SQLException {
        var names = row.getString("channels");
        var channels = EnumSet.noneOf(Channel.class);
        Arrays.stream(names.split(",")).filter(name -> !name.isEmpty()).map(Channel::valueOf).forEach(channels::add);
        return new Choice(channels, row.getObject("quiet_from", LocalTime.class), row.getObject("quiet_to", LocalTime.class));
    }
}
