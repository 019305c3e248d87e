package org.shouze.hearing;

import java.util.List;
import java.util.Map;

import org.shouze.organization.People;
import org.shouze.organization.Person;
import org.shouze.organization.PersonId;
import org.shouze.protection.FieldCipher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How the room's words and names stand in its tables: sealed, each bound to its row. */
@Component
class Sealed {

    private record Words(List<String> words) {}

    private final FieldCipher cipher;
    private final JsonMapper json;
    private final People people;

    Sealed(FieldCipher cipher, JsonMapper json, People people) {
        this.cipher = cipher;
        this.json = json;
        this.people = people;
    }

    String shown(HearingId id, Shown shown) {
        return cipher.seal(json.writeValueAsString(shown), "hearing.shown", id.toString());
    }

    Shown shown(HearingId id, String sealed) {
        return json.readValue(cipher.open(sealed, "hearing.shown", id.toString()), Shown.class);
    }

    String statements(HearingId id, List<String> statements) {
        return cipher.seal(json.writeValueAsString(new Words(statements)), "hearing_answer.statements", id.toString());
    }

    List<String> statements(HearingId id, String sealed) {
        return json.readValue(cipher.open(sealed, "hearing_answer.statements", id.toString()), Words.class).words();
    }

    String scanName(HearingId id, Scan scan) {
        return scan == null ? null : cipher.seal(scan.name(), "hearing_answer.scan_name", id.toString());
    }

    String scanName(HearingId id, String sealed) {
        return cipher.open(sealed, "hearing_answer.scan_name", id.toString());
    }

    String outside(Object row, String name) {
        return cipher.seal(name, "hearing.outside_name", row.toString());
    }

    Concerned concerned(Object row, Long person, String outside) {
        return person == null ? Concerned.outside(cipher.open(outside, "hearing.outside_name", row.toString()))
                : Concerned.of(new PersonId(person));
    }

    /** By which the same outside person is found again without being known. */
    String outsideMark(Concerned concerned) {
        return cipher.blindIndex(concerned.outsideName(), "hearing.outside_name");
    }

    String name(Concerned concerned) {
        return concerned.person() == null ? concerned.outsideName() : people.get(concerned.person()).name();
    }

    static String name(Concerned concerned, Map<PersonId, Person> known) {
        return concerned.person() == null ? concerned.outsideName() : known.get(concerned.person()).name();
    }

    /** What stands for the code of a pass: a keyed digest. */
    String mark(String number, String code) {
        return cipher.blindIndex(number + ":" + code, "hearing_pass.mark");
    }

    String source(String address) {
        return cipher.blindIndex(address, "hearing_knock.source");
    }
}
