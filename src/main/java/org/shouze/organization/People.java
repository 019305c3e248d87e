package org.shouze.organization;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** The people of the registers. */
@Component
public class People {

    /** @throws org.shouze.NotFound if there is none */
    public Person get(PersonId id) {
        throw new UnsupportedOperationException();
    }

    public Map<PersonId, Person> get(Collection<PersonId> ids) {
        throw new UnsupportedOperationException();
    }

    public Optional<Person> numbered(String number) {
        throw new UnsupportedOperationException();
    }

    /** Everyone whose home grid this is, by number. */
    public List<Person> inGrid(UnitId grid) {
        throw new UnsupportedOperationException();
    }
}
