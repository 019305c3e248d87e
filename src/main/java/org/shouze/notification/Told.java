package org.shouze.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Who was told about what and when. Of two who tell the same person the same thing at once, one may. */
@Component
class Told {

    private static final String AGAIN =
            "update notification_last set sent_at = ? where person = ? and topic = ? and sent_at <= ?";
    private static final String FIRST = """
            insert into notification_last (sent_at, person, topic)
            select cast(? as timestamp with time zone), cast(? as bigint), cast(? as varchar(120))
            where not exists (select 1 from notification_last where person = ? and topic = ?)""";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate savepoint;
    private final Clock clock;

    Told(JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    /** Those who may be told now; they count as told. People in order of their ids, so that two don't lock each other. */
    List<Long> mayBeTold(String topic, Collection<Long> people, Duration quiet) {
        var waiting = new ArrayList<>(new TreeSet<>(people));
        var may = new TreeSet<Long>();
        while (!waiting.isEmpty()) {
            move(waiting, may, again(topic, waiting, quiet));
            var first = first(topic, waiting);
            if (first != null) {
                move(waiting, may, first);
                break;
            }
        }
        return List.copyOf(may);
    }

    private int[] again(String topic, List<Long> people, Duration quiet) {
        var now = OffsetDateTime.now(clock);
        return jdbc.batchUpdate(AGAIN, people.stream()
                .map(person -> new Object[] {now, person, topic, now.minus(quiet)}).toList());
    }

    /** @return null if somebody else was the first to tell one of them: their row can be seen now, so look again */
    private int[] first(String topic, List<Long> people) {
        var now = OffsetDateTime.now(clock);
        try {
            return savepoint.execute(status -> jdbc.batchUpdate(FIRST, people.stream()
                    .map(person -> new Object[] {now, person, topic, person, topic}).toList()));
        } catch (DuplicateKeyException e) {
            return null;
        }
    }

    private static void move(List<Long> from, Collection<Long> to, int[] counts) {
        IntPredicate done = i -> counts[i] > 0;
        var moved = IntStream.range(0, counts.length).filter(done).mapToObj(from::get).toList();
        to.addAll(moved);
        from.removeAll(moved);
    }
}
