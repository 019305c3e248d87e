package org.shouze.identity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.shouze.organization.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which language people read, where no browser says it. */
@Component
public class Languages {

    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;

    Languages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of those who have an account. */
    public Map<PersonId, Locale> of(Collection<PersonId> people) {
        var ids = people.stream().map(PersonId::value).distinct().toList();
        var found = new LinkedHashMap<PersonId, Locale>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            jdbc.sql("select person, language from identity_account where person in (:ids)")
                    .param("ids", ids.subList(from, Math.min(from + AT_ONCE, ids.size())))
                    .query(row -> {
                        found.put(new PersonId(row.getLong("person")), Language.of(row.getString("language")));
                    });
        }
        return found;
    }
}
