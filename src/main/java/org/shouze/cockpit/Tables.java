package org.shouze.cockpit;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.shouze.cockpit.Durations.Lasting;
import org.shouze.cockpit.Situation.Figure;
import org.shouze.cockpit.Situation.Row;
import org.shouze.matter.Indicator;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The tables of a situation in words: the same cells wherever they are printed, sent or exported. */
@Component
public class Tables {

    /** UNITS worst first, SITES where overdue work sits, TREND by day, FIGURES all of them with how they are counted. */
    public enum Kind { UNITS, SITES, TREND, FIGURES }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");

    private final MessageSource messages;

    Tables(MessageSource messages) {
        this.messages = messages;
    }

    public Table of(Kind kind, Situation situation, Locale language) {
        return switch (kind) {
            case UNITS -> units(situation, language);
            case SITES -> new Table(text(language, "cockpit.sites"), List.of(text(language, "cockpit.site"),
                    text(language, "cockpit.overdue")), situation.sites().stream().map(site -> List.of(
                            text(language, site.note()), String.valueOf(site.many()))).toList());
            case TREND -> new Table(text(language, "cockpit.trend", situation.days().size()),
                    beside(text(language, "cockpit.day"), situation.trends().stream().map(one -> name(one.indicator(), language))),
                    IntStream.range(0, situation.days().size()).mapToObj(n -> trend(situation, n, language)).toList());
            case FIGURES -> new Table(text(language, "cockpit.figures"), List.of(text(language, "cockpit.figure"),
                    text(language, "cockpit.now"), text(language, "cockpit.before." + situation.period()),
                    text(language, "cockpit.formula"), text(language, "cockpit.source")),
                    situation.figures().stream().map(one -> figure(one, language)).toList());
        };
    }

    /** Medians and ninths in minutes. */
    public Table of(List<Lasting> durations, Locale language) {
        return new Table(text(language, "cockpit.durations"), Stream.of("cockpit.figure", "cockpit.stage", "cockpit.many",
                "cockpit.median.minutes", "cockpit.ninth.minutes").map(key -> text(language, key)).toList(),
                durations.stream().flatMap(one -> one.stages().stream().map(stage -> List.of(name(one.indicator(), language),
                        text(language, stage.note()), String.valueOf(stage.many()), tenths(stage.median()),
                        tenths(stage.ninth())))).toList());
    }

    /** 94.2%(294/312), or 11; a dash where nothing could count. */
    public String value(Indicator indicator, Count count, Locale language) {
        if (!indicator.isShare()) {
            return String.valueOf(count.counted());
        }
        return count.percent() == null ? "—" : text(language, "cockpit.share", tenths(count.percent()),
                String.valueOf(count.counted()), String.valueOf(count.base()));
    }

    /** With one digit behind the point, rounded as on the page. */
    public static String tenths(double number) {
        return new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }

    public String name(Indicator indicator, Locale language) {
        return text(language, "indicator." + indicator.name());
    }

    private Table units(Situation situation, Locale language) {
        var credited = situation.rows().stream().anyMatch(row -> !row.credits().isEmpty());
        var heading = new ArrayList<>(beside(text(language, "cockpit.unit"),
                situation.head().stream().map(one -> name(one.indicator(), language))));
        if (credited) {
            heading.add(text(language, "cockpit.credits"));
        }
        return new Table(text(language, "cockpit.units.worstFirst"), heading,
                situation.rows().stream().map(row -> unit(row, situation.head(), credited, language)).toList());
    }

    private List<String> unit(Row row, List<Figure> head, boolean credited, Locale language) {
        var cells = new ArrayList<>(beside(row.unit().name(), IntStream.range(0, head.size()).mapToObj(n ->
                value(head.get(n).indicator(), row.counts().get(n), language))));
        if (credited) {
            cells.add(row.credits().stream().map(credit -> text(language, "indicator." + credit.indicator().name() + ".credit",
                    credit.many())).collect(Collectors.joining(text(language, "cockpit.join"))));
        }
        return cells;
    }

    private List<String> trend(Situation situation, int n, Locale language) {
        return beside(DAY.format(situation.days().get(n)), situation.trends().stream()
                .map(one -> value(one.indicator(), one.trend().get(n), language)));
    }

    private List<String> figure(Figure one, Locale language) {
        var key = "indicator." + one.indicator().name();
        return List.of(text(language, key), value(one.indicator(), one.count(), language),
                value(one.indicator(), one.before(), language), text(language, key + ".formula"),
                text(language, key + ".source"));
    }

    private static List<String> beside(String first, Stream<String> others) {
        return Stream.concat(Stream.of(first), others).toList();
    }

    private String text(Locale language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, key, language);
    }
}
