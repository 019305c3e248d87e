package org.shouze.cooperation;

import java.time.Duration;
import java.util.Set;

import org.shouze.matter.Followers;
import org.shouze.matter.Matters;
import org.shouze.matter.Members;
import org.shouze.matter.Noted;
import org.shouze.notification.Messages;
import org.shouze.notification.Words;
import org.shouze.organization.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who follow a matter that something happened; not what: they read that there, if they still may. */
@Component
class Following {

    /** What concerns only the one who does it. */
    private static final Set<String> SILENT = Set.of("act.cooperation.follow", "act.cooperation.unfollow",
            "act.cooperation.read");

    private final Followers followers;
    private final Matters matters;
    private final Members members;
    private final Messages messages;

    Following(Followers followers, Matters matters, Members members, Messages messages) {
        this.followers = followers;
        this.matters = matters;
        this.members = members;
        this.messages = messages;
    }

    @EventListener
    void on(Noted noted) {
        if (SILENT.contains(noted.act())) {
            return;
        }
        var others = followers.of(noted.matter()).stream()
                .filter(person -> !person.equals(PersonId.of(noted.by())))
                .filter(person -> members.let(noted.matter(), person)).toList();
        if (!others.isEmpty()) {
            messages.send(noted.by(), "followed:" + noted.matter(), others,
                    Words.of("cooperation.told.followed", matters.get(noted.matter()).number()),
                    "/matters/" + noted.matter(), Duration.ZERO);
        }
    }
}
