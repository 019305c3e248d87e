package org.shouze.operations;

import java.util.List;
import java.util.Objects;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is wrong now, what was, and when it is said. */
@Component
public class Alarms {

    private final AlarmTable table;
    private final Audit audit;

    Alarms(AlarmTable table, Audit audit) {
        this.table = table;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<Alarm> standing() {
        return table.standing();
    }

    /** @param before older than this one, or null for the newest */
    @Transactional(readOnly = true)
    public List<Alarm> page(Long before, int size) {
        return table.page(before, size);
    }

    /**
     * Somebody sees to it. It stands until what is wrong is right again.
     *
     * @throws NotFound if there is no such alarm
     */
    @Transactional
    public void acknowledge(Actor by, long id) {
        table.get(id).orElseThrow(() -> new NotFound("alarm"));
        if (table.acknowledge(id, by.name())) {
            audit.changed(by, "operations.acknowledged", "alarm:" + id, null);
        }
    }

    @Transactional(readOnly = true)
    public List<Rule> rules() {
        return table.rules();
    }

    /** @throws IllegalArgumentException if its kind needs a bound between 1 and 10,000, or has none */
    @Transactional
    public void change(Actor by, Rule rule) {
        if (rule.kind().isBound() != (rule.bound() != null)
                || rule.bound() != null && (rule.bound() < 1 || rule.bound() > Rule.HIGHEST)) {
            throw new IllegalArgumentException("bound");
        }
        if (table.rules().stream().noneMatch(known -> Objects.equals(known, rule))) {
            table.change(rule);
            audit.changed(by, "operations.ruleChanged", "rule:" + rule.kind(),
                    (rule.active() ? "on" : "off") + (rule.bound() == null ? "" : " " + rule.bound()));
        }
    }
}
