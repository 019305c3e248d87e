package org.shouze.briefing;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.shouze.cockpit.Count;
import org.shouze.cockpit.Period;
import org.shouze.cockpit.Situation;
import org.shouze.cockpit.Situation.Figure;
import org.shouze.cockpit.Situation.Row;
import org.shouze.cockpit.Situation.Sentence;
import org.shouze.cockpit.Tables;
import org.shouze.cockpit.Tables.Kind;
import org.shouze.matter.Indicator;
import org.shouze.matter.Indicator.Sense;
import org.shouze.organization.UnitKind.Level;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a situation in the words of a Chinese office, whatever language its reader chose. */
@Component
class Wording {

    static final Locale OFFICE = Locale.SIMPLIFIED_CHINESE;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter OF_YEAR = DateTimeFormatter.ofPattern("M月d日");
    private static final DateTimeFormatter OF_MONTH = DateTimeFormatter.ofPattern("d日");
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm");
    private static final int NAMED = 3;
    /** Smaller changes are none. */
    private static final double CHANGED = 0.05;

    private final Tables tables;
    private final MessageSource messages;
    private final ZoneId zone;

    Wording(Tables tables, MessageSource messages, Clock clock) {
        this.tables = tables;
        this.messages = messages;
        this.zone = clock.getZone();
    }

    Content of(Situation situation) {
        var shown = Stream.of(Kind.UNITS, Kind.SITES, Kind.TREND).map(kind -> tables.of(kind, situation, OFFICE))
                .filter(table -> !table.rows().isEmpty() && table.heading().size() > 1).toList();
        return new Content(title(situation), AT.format(situation.at().atZone(zone)), how(situation),
                situation.sentences().stream().map(this::concern).toList(), shown);
    }

    private String title(Situation situation) {
        var whose = situation.unit().kind().level() == Level.SCHOOL ? text("cockpit.school")
                : text("cockpit.of", situation.unit().name());
        return text("briefing.title", whose, situation.period() == Period.TODAY ? DAY.format(situation.last())
                : text("briefing.days", DAY.format(situation.first()), end(situation.first(), situation.last())));
    }

    private static String end(LocalDate first, LocalDate last) {
        return (first.getYear() != last.getYear() ? DAY : first.getMonth() != last.getMonth() ? OF_YEAR : OF_MONTH).format(last);
    }

    private List<String> how(Situation situation) {
        var how = new ArrayList<String>();
        how.add(sentence(text("briefing.head", AT.format(situation.at().atZone(zone)), situation.unit().name(),
                text("briefing.before." + situation.period())), situation.head().stream().map(this::figure)));
        if (situation.rows().stream().anyMatch(row -> lacks(row, situation.head()))) {
            how.add(sentence(text("briefing.worst"), situation.rows().stream().filter(row -> lacks(row, situation.head()))
                    .limit(NAMED).map(row -> text("briefing.worst.unit", row.unit().name(), row(row, situation.head())))));
        }
        if (situation.rows().stream().anyMatch(row -> !row.credits().isEmpty())) {
            how.add(sentence(text("briefing.credits"), situation.rows().stream().filter(row -> !row.credits().isEmpty())
                    .map(row -> row.unit().name() + row.credits().stream().map(credit -> text("indicator."
                            + credit.indicator().name() + ".credit", credit.many())).collect(joining("、")))));
        }
        how.add(situation.sites().isEmpty() ? text("cockpit.sites.none") : sentence(text("briefing.sites"), situation.sites()
                .stream().map(site -> text("briefing.site", text(site.note()), String.valueOf(site.many())))));
        return how;
    }

    /** 报齐 94.2%（294/312），降 2.1 个百分点 */
    private String figure(Figure figure) {
        var change = figure.change();
        var said = value(figure.indicator(), figure.count());
        if (change == null) {
            return said;
        }
        if (Math.abs(change) < CHANGED) {
            return said + text("briefing.same");
        }
        var more = change > 0 ? ".more" : ".less";
        return said + (figure.indicator().isShare() ? text("briefing.points" + more, Tables.tenths(Math.abs(change)))
                : text("briefing.items" + more, String.valueOf(Math.abs(change.longValue()))));
    }

    private String value(Indicator indicator, Count count) {
        var name = tables.name(indicator, OFFICE);
        if (!indicator.isShare()) {
            return text("briefing.count", name, String.valueOf(count.counted()));
        }
        return count.percent() == null ? text("briefing.none", name) : text("briefing.share", name,
                Tables.tenths(count.percent()), String.valueOf(count.counted()), String.valueOf(count.base()));
    }

    private String row(Row row, List<Figure> head) {
        return IntStream.range(0, head.size()).filter(n -> lacks(row, head, n))
                .mapToObj(n -> value(head.get(n).indicator(), row.counts().get(n))).collect(joining("，"));
    }

    private static boolean lacks(Row row, List<Figure> head) {
        return IntStream.range(0, head.size()).anyMatch(n -> lacks(row, head, n));
    }

    /** A share that should be full and is not, or some of what there should be less of. */
    private static boolean lacks(Row row, List<Figure> head, int n) {
        var indicator = head.get(n).indicator();
        var count = row.counts().get(n);
        return indicator.isShare() ? indicator.sense() == Sense.MORE && count.missing() > 0
                : indicator.sense() == Sense.LESS && count.counted() > 0;
    }

    private String concern(Sentence one) {
        var key = "indicator." + one.indicator().name();
        if (one.unit() != null) {
            return text(key + ".concern", one.unit().name(), one.days()) + "，" + text(key + ".detail",
                    one.count().counted()) + "。";
        }
        return sentence(text(key + ".concern", one.count().counted()), one.worst().stream().map(worst ->
                text("cockpit.worst", worst.unit().name(), worst.many())));
    }

    /** Head：part；part。 */
    private static String sentence(String head, Stream<String> parts) {
        var said = parts.collect(joining("；"));
        return head + (said.isEmpty() ? "" : "：" + said) + "。";
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, key, OFFICE);
    }
}
