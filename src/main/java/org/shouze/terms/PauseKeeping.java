package org.shouze.terms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import org.shouze.audit.Actor;
import org.shouze.audit.Audit;

/** For which reasons the clocks of a process may stand still, and how long before somebody is told. */
@Component
public class PauseKeeping {

    private final JdbcTemplate jdbc;
    private final TermRules rules;
    private final Audit audit;

    PauseKeeping(JdbcTemplate jdbc, TermRules rules, Audit audit) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.audit = audit;
    }

    /** How many clocks of this process stand still now, by code of the reason. */
    @Transactional(readOnly = true)
    public Map<String, Integer> standing(String process) {
        var standing = new HashMap<String, Integer>();
        jdbc.query("""
                select p.category, count(*) n from term_pause p join term_running r on r.item_id = p.item_id
                where p.resumed_at is null and r.ended_at is null and (r.process = ? or ? = '*') group by p.category""",
                row -> {
                    standing.put(row.getString("category"), row.getInt("n"));
                }, process, process);
        return standing;
    }

    /**
     * From now on these. What stands still goes on standing for the reason it was stopped for, and is told of when it was
     * to be.
     *
     * @param process  its id, or {@link TermRule#ANY} for all that have none of their own
     * @param reasons  in their order; none for a process: those for any other hold there
     */
    @Transactional
    public void arrange(String process, List<TermRules.Category> reasons, Actor by) {
        jdbc.update("delete from term_pause_category where process = ?", process);
        for (int i = 0; i < reasons.size(); i++) {
            var reason = reasons.get(i);
            jdbc.update("insert into term_pause_category (process, code, name, longest, position) values (?, ?, ?, ?, ?)",
                    process, reason.code(), reason.name(), reason.longest(), i + 1);
        }
        audit.changed(by, "terms.pausesRuled", "process:" + process, reasons.stream()
                .map(reason -> reason.code() + " " + reason.longest()).collect(Collectors.joining(", ")));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                rules.forget();
            }
        });
    }
}
