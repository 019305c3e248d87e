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

    private final FieldCipher cipher;

    Sealed(FieldCipher cipher) {
        this.cipher = cipher;
    }

    String text(String plain, String field, UUID row) {
        return cipher.seal(plain, field, row.toString());
    }

    String open(String sealed, String field, UUID row) {
        return cipher.open(sealed, field, row.toString());
    }

    String parts(List<String> parts, String field, UUID row) {
        return text(String.join(BETWEEN, parts.stream().map(part -> part == null ? "" : part.replace(BETWEEN, " ")).toList()),
                field, row);
    }

    /** Null where a part was null or empty. */
    List<String> openParts(String sealed, String field, UUID row) {
        return Arrays.stream(open(sealed, field, row).split(BETWEEN, -1)).map(part -> part.isEmpty() ? null : part)
                .toList();
    }

    /** Finds a person again without telling who it is. */
    String key(PersonId person) {
        return cipher.blindIndex(String.valueOf(person.value()), "recusal.person");
    }
}
