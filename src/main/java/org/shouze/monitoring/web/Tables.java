package org.shouze.monitoring.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shouze.identity.Acting;
import org.shouze.monitoring.Ages;
import org.shouze.monitoring.Bottlenecks;
import org.shouze.monitoring.Bottlenecks.Compared;
import org.shouze.monitoring.Duties;
import org.shouze.monitoring.Duties.Owing;
import org.shouze.monitoring.Monitor;
import org.shouze.monitoring.Overview;
import org.shouze.monitoring.Overview.Ended;
import org.shouze.monitoring.Station;
import org.shouze.monitoring.Times;
import org.shouze.organization.Seats;
import org.shouze.supervision.TaskLedger;
import org.shouze.worklist.Lists;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The tables of the pages as rows of text, in the reader's language. Times are minutes of working time, so that they can be counted on. */
@Component
class Tables {

    /** What a table is made of: a process and a unit, a unit, or the reader himself. */
    enum Kind { STEPS, TIMES, SEATS, VERSIONS, AGES, DUTIES, GAPS, LEADERS, INSTRUCTIONS }

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int AT_ONCE = 500;

    private final Monitor monitor;
    private final Bottlenecks bottlenecks;
    private final Ages ages;
    private final Duties duties;
    private final TaskLedger ledger;
    private final Lengths lengths;
    private final MessageSource messages;
    private final Clock clock;

    Tables(Monitor monitor, Bottlenecks bottlenecks, Ages ages, Duties duties, TaskLedger ledger, Lengths lengths,
            MessageSource messages, Clock clock) {
        this.monitor = monitor;
        this.bottlenecks = bottlenecks;
        this.ages = ages;
        this.duties = duties;
        this.ledger = ledger;
        this.lengths = lengths;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param about what it is of: a process and a unit, a unit, or nothing */
    record Table(String title, String about, List<String> columns, List<List<String>> rows) {}

    /** @throws org.shouze.NotFound if this person may not look at it */
    Table of(Kind kind, Asked asked, Acting acting) {
        return switch (kind) {
            case STEPS -> steps(overview(asked, acting));
            case TIMES -> times(overview(asked, acting));
            case SEATS -> seats(overview(asked, acting));
            case VERSIONS -> versions(overview(asked, acting));
            case AGES -> ages(asked, acting);
            case DUTIES -> duties("duties.seats", duties.of(asked.unitId(), acting), false);
            case GAPS -> duties("gaps.title", duties.of(asked.unitId(), acting), true);
            case LEADERS -> leaders(duties.of(asked.unitId(), acting));
            case INSTRUCTIONS -> instructions(acting);
        };
    }

    private Overview overview(Asked asked, Acting acting) {
        return monitor.of(monitor.kind(asked.process(), monitor.kinds(acting)), asked.unitId(), acting);
    }

    private Table steps(Overview of) {
        return table("steps", of, columns("column.step", "open", "late", "many", "mean*", "median*", "term"),
                of.stations().stream().map(one -> cells(name(one), one.open(), one.late(), one.times().many(),
                        rounded(one.times().mean()), rounded(one.times().median()), lengths.term(one))).toList());
    }

    private Table times(Overview of) {
        var rows = new ArrayList<List<String>>();
        bottlenecks.of(of).steps().forEach(step -> {
            rows.add(row(step.station(), "period.now", step.now()));
            rows.add(row(step.station(), "period.before", step.before()));
        });
        return table("times", of, columns("column.step", "period", "many", "median*", "ninth*", "waiting*", "handling*",
                "again*", "paused*"), rows);
    }

    private List<String> row(Station station, String period, Times times) {
        return Stream.concat(Stream.of(name(station), text(period, Monitor.DAYS), String.valueOf(times.many())),
                Stream.of(times.median(), times.ninth(), times.waiting(), times.handling(), times.again(), times.paused())
                        .map(Tables::rounded)).toList();
    }

    private Table seats(Overview of) {
        return table("slowest", of, columns("seat", "column.step", "many", "waiting*", "waited*", "ninth*", "handling*"),
                bottlenecks.of(of).slowest().stream().map(slow -> cells(slow.seat().title(), name(slow.station()), slow.many(),
                        rounded(slow.waiting()), slow.earlier() == 0 ? "" : rounded(slow.waited()), rounded(slow.ninth()),
                        rounded(slow.handling()))).toList());
    }

    private Table versions(Overview of) {
        Compared compared = bottlenecks.of(of);
        return table("versions", of, columns("version", "many.ended", "mean*", "median*"), compared.versions().stream()
                .map(version -> ended(text("version.n", version.number()), version.ended())).toList());
    }

    private static List<String> ended(String name, Ended ended) {
        return cells(name, ended.many(), rounded(ended.mean()), rounded(ended.median()));
    }

    /** Fewer than three reads so here too. */
    private Table ages(Asked asked, Acting acting) {
        var kind = monitor.kind(asked.process(), monitor.kinds(acting));
        var told = ages.of(kind);
        return new Table(text("ages.since"), plain("process." + kind.id()) + " · " + told.on(), columns("ages.since", "ages.many"),
                told.many().entrySet().stream().map(one -> cells(text("ages." + one.getKey()), one.getValue() == null
                        ? text("few") : one.getValue())).toList());
    }

    private Table duties(String title, Duties.View view, boolean empty) {
        var of = empty ? view.gaps() : view.seats();
        return new Table(text(title), view.unit().name(), columns("seat", "holder", "open", "late", "first"),
                of.stream().map(this::owing).toList());
    }

    private List<String> owing(Owing one) {
        return cells(one.seat().title(), one.holders().stream().map(Seats.Holder::name).collect(Collectors.joining("、")),
                bounded(one.owed().open()), bounded(one.owed().late()), at(one.owed().first()));
    }

    private static String bounded(long many) {
        return many >= Lists.BOUND ? Lists.BOUND - 1 + "+" : String.valueOf(many);
    }

    private Table leaders(Duties.View view) {
        return new Table(plain("organization.leaders"), view.unit().name(), Stream.of("college", "leader").map(name ->
                plain("organization.leaders." + name)).toList(), view.leaders().stream().map(one -> cells(one.unit().name(),
                        one.name())).toList());
    }

    private Table instructions(Acting acting) {
        var rows = new ArrayList<List<String>>();
        for (var page = ledger.registeredBy(acting, null, AT_ONCE); !page.isEmpty();
                page = page.size() < AT_ONCE ? List.of() : ledger.registeredBy(acting, page.get(AT_ONCE - 1).id(), AT_ONCE)) {
            page.forEach(row -> rows.add(cells(row.number(), row.title() == null ? plain("supervision.ledger.confidential")
                    : row.title(), row.unitName(), at(row.due()), plain("supervision.status." + row.status()))));
        }
        return new Table(text("instructions"), "", columns("column.number", "column.matter", "column.unit", "column.due",
                "column.state"), rows);
    }

    private Table table(String title, Overview of, List<String> columns, List<List<String>> rows) {
        return new Table(text(title), plain("process." + of.kind().id()) + " · " + of.unit().name() + " · " + at(of.at()), columns,
                rows);
    }

    /** @param names of columns; a star says that it holds minutes */
    private List<String> columns(String... names) {
        return Stream.of(names).map(name -> name.endsWith("*") ? text("inMinutes", text(name.substring(0, name.length() - 1)))
                : text(name)).toList();
    }

    private String name(Station station) {
        return station.label() == null ? plain(station.key()) : station.label();
    }

    private static String rounded(double minutes) {
        return String.valueOf(Math.round(minutes));
    }

    private static List<String> cells(Object... values) {
        return Stream.of(values).map(value -> Objects.toString(value, "")).toList();
    }

    private String at(Instant at) {
        return at == null ? "" : AT.format(at.atZone(clock.getZone()));
    }

    private String text(String name, Object... arguments) {
        return messages.getMessage("monitoring." + name, arguments, LocaleContextHolder.getLocale());
    }

    private String plain(String key) {
        return messages.getMessage(key, null, key, LocaleContextHolder.getLocale());
    }
}
