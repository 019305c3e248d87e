package org.shouze.terms.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.shouze.organization.Seats;
import org.shouze.organization.UnitKind.Level;
import org.shouze.terms.Audience;

/** Whom a rung tells, in words: 正在办的人、二级党委副书记. */
@Component("whom")
class Whom {

    private final Seats seats;
    private final MessageSource messages;

    Whom(Seats seats, MessageSource messages) {
        this.seats = seats;
        this.messages = messages;
    }

    public String say(List<Audience> tells) {
        return tells.stream().map(this::say).collect(Collectors.joining(text("terms.join")));
    }

    /** The posts a rule can tell besides, each at the nearest unit of its level, and what was chosen otherwise. */
    public List<Audience> choice(List<String> chosen) {
        var posts = Stream.of(Level.SCHOOL, Level.COLLEGE, Level.BRANCH, Level.GRID)
                .flatMap(level -> seats.posts(level).stream())
                .map(post -> post.code() + "@" + post.level().name().toLowerCase(Locale.ROOT));
        return Stream.concat(posts, chosen.stream()).distinct().map(Audience::new).toList();
    }

    public String say(Audience audience) {
        if (!audience.namesPost()) {
            return text("terms.audience." + audience.text());
        }
        var parts = audience.text().split("@");
        var post = seats.post(parts[0]).map(found -> found.name()).orElse(parts[0]);
        return parts.length == 1 ? post : level(parts[1]) + post;
    }

    private String level(String name) {
        return messages.getMessage("terms.level." + name, null, name + " ", LocaleContextHolder.getLocale());
    }

    private String text(String key) {
        return messages.getMessage(key, null, key, LocaleContextHolder.getLocale());
    }
}
