package org.shouze.recusal;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.shouze.organization.PersonId;
import org.shouze.protection.FieldCipher;
import org.springframework.stereotype.Component;

/** What this room keeps about people, sealed into the row it belongs to. */
@Component
class Sealed {

    private static final String BETWEEN = "\u001f";

    /** Names of people, informants among them: with keys for that alone, which no other room's texts are opened with. */
    private static final String PEOPLE = "recusal.people";

    private final FieldCipher cipher;
    private final FieldCipher people;

    Sealed(FieldCipher cipher) {
        this.cipher = cipher;
        this.people = cipher.keptFor(PEOPLE);
    }

    String text(String plain, String field, UUID row) {
        return cipher.seal(plain, field, row.toString());
    }

    String open(String sealed, String field, UUID row) {
        return cipher.open(sealed, field, row.toString());
    }

    /** Whom something is about, by id or by name. */
    String parts(List<String> parts, String field, UUID row) {
        return people.seal(String.join(BETWEEN, parts.stream().map(part -> part == null ? "" : part.replace(BETWEEN, " "))
                .toList()), field, row.toString());
    }

    /**
     * Null where a part was null or empty.
     *
     * @param ownKey with the keys for people; rows from before there were such have the house's
     */
    List<String> openParts(String sealed, String field, UUID row, boolean ownKey) {
        return Arrays.stream((ownKey ? people : cipher).open(sealed, field, row.toString()).split(BETWEEN, -1))
                .map(part -> part.isEmpty() ? null : part).toList();
    }

    /** Finds a person again without telling who it is. */
    String key(PersonId person) {
        return cipher.blindIndex(String.valueOf(person.value()), "recusal.person");
    }
}
