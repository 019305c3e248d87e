package org.shouze.discipline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

import org.shouze.organization.People;
import org.shouze.organization.Person;
import org.shouze.organization.PersonId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How papers and case files say things: in Chinese, whoever takes them along. */
@Component("disciplineWording")
class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final MessageSource messages;
    private final People people;

    Wording(MessageSource messages, People people) {
        this.messages = messages;
        this.people = people;
    }

    /** @param key of a message; an unknown one says itself */
    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, key, Locale.SIMPLIFIED_CHINESE);
    }

    String day(LocalDate day) {
        return DAY.format(day);
    }

    String name(PersonId id) {
        return people.get(id).name();
    }

    String names(Collection<PersonId> ids) {
        return people.get(ids).values().stream().map(Person::name).collect(Collectors.joining("、"));
    }
}
