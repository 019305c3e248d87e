package org.shouze.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

import org.shouze.NotFound;
import org.shouze.organization.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Conditions somebody keeps under a name of his own. They give no right: what they show is decided for each reader. */
@Component
public class SavedFilters {

    public static final int MOST = 20;

    private final JdbcClient jdbc;

    SavedFilters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As in the address of the list; what is not set is null. */
    public record Conditions(String tab, String due, String kind, String q, String state) {}

    public record Saved(long id, String name, Conditions conditions) {}

    public List<Saved> of(PersonId person) {
        return jdbc.sql("select * from worklist_saved_filter where person_id = ? order by name").param(person.value())
                .query(SavedFilters::saved).list();
    }

    /**
     * The same name again means the new conditions.
     *
     * @throws TooManyFilters if the person keeps as many as a page can show
     */
    @Transactional
    public void save(PersonId person, String name, Conditions conditions) {
        var values = Arrays.<Object>asList(conditions.tab(), conditions.due(), conditions.kind(), conditions.q(),
                conditions.state(), person.value(), name);
        if (jdbc.sql("""
                update worklist_saved_filter set tab = ?, due = ?, kind = ?, q = ?, state = ?
                where person_id = ? and name = ?""").params(values).update() == 0) {
            if (of(person).size() >= MOST) {
                throw new TooManyFilters(MOST);
            }
            jdbc.sql("""
                    insert into worklist_saved_filter (tab, due, kind, q, state, person_id, name)
                    values (?, ?, ?, ?, ?, ?, ?)""").params(values).update();
        }
    }

    /** @throws NotFound if this person has no such filter */
    @Transactional
    public void remove(PersonId person, long id) {
        if (jdbc.sql("delete from worklist_saved_filter where id = ? and person_id = ?").params(id, person.value())
                .update() == 0) {
            throw new NotFound("saved filter " + id);
        }
    }

    private static Saved saved(ResultSet row, int n) throws SQLException {
        return new Saved(row.getLong("id"), row.getString("name"), new Conditions(row.getString("tab"),
                row.getString("due"), row.getString("kind"), row.getString("q"), row.getString("state")));
    }
}
