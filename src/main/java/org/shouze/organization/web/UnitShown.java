package org.shouze.organization.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.shouze.organization.Establishment;
import org.shouze.organization.OpenWork;
import org.shouze.organization.Seat;
import org.shouze.organization.SeatId;
import org.shouze.organization.UnitId;
import org.shouze.organization.UnitKind;
import org.shouze.organization.Units;
import org.shouze.protection.Mask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of one unit, whether a form stands on it or not. */
@Component
class UnitShown {

    private final Units units;
    private final Establishment establishment;
    private final Stuck stuck;
    private final ObjectProvider<OpenWork> work;
    private final MessageSource messages;
    private final Clock clock;

    UnitShown(Units units, Establishment establishment, Stuck stuck, ObjectProvider<OpenWork> work,
            MessageSource messages, Clock clock) {
        this.units = units;
        this.establishment = establishment;
        this.stuck = stuck;
        this.work = work;
        this.messages = messages;
        this.clock = clock;
    }

    String at(UnitId id, Model model) {
        var unit = units.get(id);
        model.addAttribute("unit", unit);
        model.addAttribute("line", units.line(id));
        var gaps = establishment.gaps();
        var posts = establishment.of(id);
        var waiting = new HashMap<SeatId, OpenWork.AtSeat>();
        work.forEach(open -> waiting.putAll(open.at(posts.stream().map(post -> post.seat().id()).toList())));
        model.addAttribute("tree", Node.tree(units, id, gaps));
        model.addAttribute("posts", posts);
        model.addAttribute("work", waiting);
        model.addAttribute("duties", duties(posts));
        model.addAttribute("leaves", posts.stream().flatMap(post -> post.sitting().stream().flatMap(sitting ->
                sitting.away().stream().map(away -> new OnLeave(post.seat(), sitting, away)))).toList());
        if (!model.containsAttribute("tab")) {
            model.addAttribute("tab", "posts");
        }
        stuck.show(unit, gaps, model);
        model.addAttribute("temporary", unit.kind() == UnitKind.TASK_FORCE);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("words", this);
        return "organization/units";
    }

    /** What a post answers for, by its code. */
    private Map<String, String> duties(List<Establishment.Occupied> posts) {
        return posts.stream().map(post -> post.seat().post().code()).distinct().collect(Collectors.toMap(code -> code,
                code -> messages.getMessage("organization.duties." + code, null, LocaleContextHolder.getLocale())));
    }

    /** Of how many days' standing a vacancy is. */
    public long days(LocalDate since) {
        return ChronoUnit.DAYS.between(since, LocalDate.now(clock));
    }

    /** Without the weekday: two of them stand side by side. */
    public String day(LocalDate day) {
        return messages.getMessage("organization.shortDay", new Object[] {day.getMonthValue(), day.getDayOfMonth()},
                LocaleContextHolder.getLocale());
    }

    public String phone(String phone) {
        return Mask.phone(phone);
    }

    public record OnLeave(Seat seat, Establishment.Sitting sitting, Establishment.Away away) {}
}
