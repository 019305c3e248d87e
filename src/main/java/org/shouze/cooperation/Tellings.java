package org.shouze.cooperation;

import java.time.Duration;
import java.util.List;

import org.shouze.notification.Messages;
import org.shouze.notification.Words;
import org.shouze.organization.Person;
import org.shouze.organization.PersonId;
import org.shouze.worklist.Occasion;
import org.springframework.stereotype.Component;

/** Tells people what concerns them: numbers and a link, never what it is about. */
@Component
class Tellings {

    private final Messages messages;

    Tellings(Messages messages) {
        this.messages = messages;
    }

    void ofItem(Occasion on, Person to, String key) {
        messages.send(on.by().actor(), "item:" + on.item().id(), List.of(to.id()),
                Words.of(key, on.by().actor().name(), on.matter().number()), "/work/" + on.item().id(), Duration.ZERO);
    }

    /** Whoever had it before: that it is another's now. */
    void reassigned(Occasion on, PersonId before, Person now) {
        messages.send(on.by().actor(), "item:" + on.item().id(), List.of(before), Words.of("cooperation.told.released",
                on.by().actor().name(), on.matter().number(), now.name()), "/matters/" + on.matter().id(), Duration.ZERO);
    }

    void ofMatter(Occasion on, Person to, String key) {
        messages.send(on.by().actor(), "matter:" + on.matter().id(), List.of(to.id()),
                Words.of(key, on.by().actor().name(), on.matter().number()), "/matters/" + on.matter().id(),
                Duration.ZERO);
    }
}
