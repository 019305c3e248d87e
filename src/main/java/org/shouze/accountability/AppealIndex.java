package org.shouze.accountability;

import static org.shouze.accountability.InterviewColumns.at;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.shouze.matter.MatterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which decision an appeal is against, where it is, and by when it has to be decided. */
@Component
class AppealIndex {

    private final JdbcClient jdbc;
    private final Clock clock;

    AppealIndex(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(MatterId id, MatterId decision, LocalDate decideBy) {
        jdbc.sql("insert into accountability_appeal (id, decision, stage, decide_by) values (?, ?, ?, ?)")
                .params(id.value(), decision.value(), AppealStage.FILED.name(), decideBy).update();
    }

    void update(MatterId id, Appeal appeal) {
        jdbc.sql("update accountability_appeal set stage = ? where id = ?").params(appeal.stage().name(), id.value()).update();
        var end = AppealEnd.of(appeal);
        if (end != null) {
            jdbc.sql("update accountability_appeal set ended_as = ?, ended_at = ? where id = ? and ended_at is null")
                    .params(end.name(), at(clock.instant()), id.value()).update();
        }
        if (appeal.served() != null) {
            jdbc.sql("update accountability_appeal set served_at = ?, served_way = ? where id = ? and served_at is null")
                    .params(at(clock.instant()), appeal.served().way().name(), id.value()).update();
        }
    }

    boolean lock(MatterId id) {
        return jdbc.sql("select id from accountability_appeal where id = ? for update").param(id.value())
                .query(UUID.class).optional().isPresent();
    }

    boolean contains(MatterId id) {
        return jdbc.sql("select count(*) from accountability_appeal where id = ?").param(id.value()).query(Integer.class)
                .single() > 0;
    }

    /** Is one against this decision under way? */
    boolean isOpen(MatterId decision) {
        return openOf(decision).isPresent();
    }

    Optional<MatterId> openOf(MatterId decision) {
        return jdbc.sql("""
                select id from accountability_appeal
                where decision = ? and stage not in ('ANSWERED', 'NAME_CLEARED', 'WITHDRAWN')""").param(decision.value())
                .query(UUID.class).optional().map(MatterId::new);
    }

    /** By when each of these is to be decided. */
    Map<MatterId, LocalDate> decideBy(Collection<MatterId> ids) {
        return jdbc.sql("select id, decide_by from accountability_appeal where id in (:ids)")
                .param("ids", ids.stream().map(MatterId::value).toList())
                .query((row, n) -> Map.entry(new MatterId(row.getObject(1, UUID.class)), row.getObject(2, LocalDate.class)))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
