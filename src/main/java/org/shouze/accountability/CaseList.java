package org.shouze.accountability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases and appeals that somebody is a member of now, and the decisions that were served to him. Never a name. */
@Component
public class CaseList {

    static final int PAGE = 20;

    private final JdbcClient jdbc;
    private final CaseIndex index;
    private final AppealIndex appeals;

    CaseList(JdbcClient jdbc, CaseIndex index, AppealIndex appeals) {
        this.jdbc = jdbc;
        this.index = index;
        this.appeals = appeals;
    }

    /** @param stage message key of it */
    public record Row(MatterId id, String process, String number, String stage, Instant openedAt, Instant closedAt) {}

    /** @param appealUntil last day of the term, or null for none; @param appealed an appeal is under way */
    public record Served(MatterId id, String number, LocalDate appealUntil, boolean appealed) {}

    /** Newest first, one more than a page if there is. @param before page on below this one, or null */
    public List<Row> of(Acting acting, MatterId before) {
        return jdbc.sql("""
                select m.id, m.process, m.number, m.opened_at, m.closed_at, c.stage as case_stage, a.stage as appeal_stage
                from matter m left join accountability_case c on c.id = m.id
                    left join accountability_appeal a on a.id = m.id
                where (c.id is not null or a.id is not null) and exists
                    (select 1 from matter_member b where b.matter_id = m.id and b.person_id = ? and b.until is null)"""
                + (before == null ? "" : " and m.id < ?") + " order by m.id desc limit ?")
                .params(before == null ? List.of(acting.person().value(), PAGE + 1)
                        : List.of(acting.person().value(), before.value(), PAGE + 1))
                .query((row, n) -> {
                    var closed = row.getObject("closed_at", OffsetDateTime.class);
                    var stage = row.getString("case_stage");
                    return new Row(new MatterId(row.getObject("id", UUID.class)), row.getString("process"),
                            row.getString("number"), stage != null ? "accountability.stage." + stage
                                    : "accountability.appealStage." + row.getString("appeal_stage"),
                            row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                            closed == null ? null : closed.toInstant());
                }).list();
    }

    /** Where each of them stands that is a case, an appeal or an interview: message keys; for those who know of them. */
    public Map<MatterId, String> stages(Collection<MatterId> matters) {
        var stages = new HashMap<MatterId, String>();
        if (!matters.isEmpty()) {
            jdbc.sql("""
                    select id, 'accountability.stage.' || stage as stage from accountability_case where id in (:ids)
                    union all select id, 'accountability.appealStage.' || stage from accountability_appeal where id in (:ids)
                    union all select id, 'accountability.interview.status.' || status from accountability_interview
                        where id in (:ids)""").param("ids", matters.stream().map(MatterId::value).toList()).query(row -> {
                        stages.put(new MatterId(row.getObject("id", UUID.class)), row.getString("stage"));
                    });
        }
        return stages;
    }

    public List<Served> servedTo(Acting acting) {
        return index.servedTo(acting.person()).stream().map(one -> new Served(one.id(), one.number(), one.appealUntil(),
                appeals.isOpen(one.id()))).toList();
    }
}
