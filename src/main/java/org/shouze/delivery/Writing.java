package org.shouze.delivery;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.shouze.identity.Languages;
import org.shouze.organization.Contacts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes letters ready: the address as the register has it now, the words in the reader's language. */
@Component
class Writing {

    private static final Contacts.Contact GROUP = new Contacts.Contact("", "", "");

    private final Contacts contacts;
    private final Languages languages;
    private final MessageSource texts;
    private final Clock clock;
    private final String address;

    Writing(Contacts contacts, Languages languages, MessageSource texts, Clock clock,
            @Value("${shouze.url:}") String address) {
        this.contacts = contacts;
        this.languages = languages;
        this.texts = texts;
        this.clock = clock;
        this.address = address.strip().replaceFirst("/+$", "");
    }

    /** Letters to people who have left the register are missing. */
    Map<Letter, Parcel> of(Collection<Letter> letters) {
        if (letters.isEmpty()) {
            return Map.of();
        }
        var people = letters.stream().map(Letter::to).distinct().toList();
        var known = contacts.of(people);
        var speak = languages.of(people);
        var parcels = new LinkedHashMap<Letter, Parcel>();
        for (var letter : letters) {
            var to = letter.channel().reachesPeople() ? known.get(letter.to()) : GROUP;
            if (to != null) {
                parcels.put(letter, parcel(letter, to, speak.getOrDefault(letter.to(), Locale.SIMPLIFIED_CHINESE)));
            }
        }
        return parcels;
    }

    /** The time of writing makes two messages differ, and the same message at its second attempt not. */
    private Parcel parcel(Letter letter, Contacts.Contact to, Locale language) {
        var line = letter.card().in(language, texts, clock.getZone());
        var written = Postcard.of("delivery.written", Postcard.time(letter.createdAt())).in(language, texts, clock.getZone());
        var text = address.isEmpty() ? List.of(line, written) : List.of(line, written, address + "/messages");
        return new Parcel("shouze-" + letter.message() + "-" + Long.toString(letter.createdAt().toEpochMilli(), 36), to,
                line, String.join("\n", text));
    }
}
