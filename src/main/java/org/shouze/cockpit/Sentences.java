package org.shouze.cockpit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.shouze.cockpit.Readings.Cell;
import org.shouze.cockpit.Situation.Sentence;
import org.shouze.cockpit.Situation.Worst;
import org.shouze.matter.Indicator;
import org.shouze.matter.Indicator.Concern;
import org.shouze.organization.Unit;

/**
 * Chooses what a leader should ask about first. The rules, in this order, three sentences at most: the unit that has
 * something for the most days running, two at least, of several the one with the most of it; then each figure that asks
 * for a look as soon as there is any of it.
 */
final class Sentences {

    static final int MOST = 3;

    private static final int RUNNING = 2;
    private static final int NAMED = 3;

    private final Map<Long, Unit> units;
    private final LocalDate today;

    /** @param units right below, by their ids */
    Sentences(Map<Long, Unit> units, LocalDate today) {
        this.units = units;
        this.today = today;
    }

    List<Sentence> of(List<Indicator> indicators, Map<Indicator, List<Cell>> now, Map<Indicator, List<Cell>> daily) {
        var sentences = new ArrayList<Sentence>();
        indicators.stream().filter(one -> one.concern() == Concern.STREAK).map(one -> streak(one, daily.get(one)))
                .filter(Objects::nonNull).forEach(sentences::add);
        indicators.stream().filter(one -> one.concern() == Concern.ANY).map(one -> any(one, now.get(one)))
                .filter(Objects::nonNull).forEach(sentences::add);
        return sentences.stream().limit(MOST).toList();
    }

    private Sentence streak(Indicator indicator, List<Cell> cells) {
        return cells.stream().map(Cell::child).filter(units::containsKey).distinct().map(child -> {
            var own = cells.stream().filter(cell -> child.equals(cell.child()) && cell.count().counted() > 0).toList();
            var last = own.stream().map(Cell::day).max(Comparator.naturalOrder()).orElse(LocalDate.MIN);
            if (last.isBefore(today.minusDays(1))) {
                return null;
            }
            int days = 0;
            for (var day = last; has(own, day); day = day.minusDays(1)) {
                days++;
            }
            var count = Readings.sum(own.stream().filter(cell -> cell.day().equals(last)).toList());
            return days < RUNNING ? null : new Sentence(indicator, units.get(child), count, days, List.of());
        }).filter(Objects::nonNull).max(Comparator.comparingInt(Sentence::days)
                .thenComparing(sentence -> sentence.count().counted())).orElse(null);
    }

    private static boolean has(List<Cell> cells, LocalDate day) {
        return cells.stream().anyMatch(cell -> cell.day().equals(day));
    }

    private Sentence any(Indicator indicator, List<Cell> cells) {
        var count = Readings.sum(cells);
        return count.counted() == 0 ? null : new Sentence(indicator, null, count, 0, cells.stream()
                .filter(cell -> units.containsKey(cell.child()) && cell.count().counted() > 0)
                .map(cell -> new Worst(units.get(cell.child()), cell.count().counted()))
                .sorted(Comparator.comparingLong(Worst::many).reversed()).limit(NAMED).toList());
    }
}
