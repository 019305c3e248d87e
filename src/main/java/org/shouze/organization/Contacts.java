package org.shouze.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How people of the register are reached. */
@Component
public class Contacts {

    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    Contacts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param number 工号; @param phone empty if the register has none; @param mail empty if the register has none */
    public record Contact(String number, String phone, String mail) {

        /** Personal data is not for the log. */
        @Override
        public String toString() {
            return "contact";
        }
    }

    /** Of those who are still here. */
    public Map<PersonId, Contact> of(Collection<PersonId> people) {
        var ids = people.stream().map(PersonId::value).distinct().toList();
        var found = new LinkedHashMap<PersonId, Contact>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            jdbc.sql("""
                    select id, number, coalesce(phone, '') as phone, coalesce(mail, '') as mail
                    from organization_person where id in (:ids) and (valid_to is null or valid_to >= :today)""")
                    .param("ids", ids.subList(from, Math.min(from + AT_ONCE, ids.size())))
                    .param("today", LocalDate.now(clock))
                    .query(row -> {
                        found.put(new PersonId(row.getLong("id")), new Contact(row.getString("number"),
                                row.getString("phone").strip(), row.getString("mail").strip()));
                    });
        }
        return found;
    }
}
