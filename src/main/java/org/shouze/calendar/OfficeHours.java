package org.shouze.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** When the office works on a working day; from a day on other hours may hold. */
public final class OfficeHours {

    private final TreeMap<LocalDate, List<Span>> from;

    /** @throws IllegalArgumentException if there are none */
    public OfficeHours(Collection<Dated> spans) {
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("an office without hours");
        }
        from = spans.stream().collect(Collectors.groupingBy(Dated::validFrom, TreeMap::new, Collectors.mapping(
                dated -> new Span(dated.opens(), dated.closes()), Collectors.collectingAndThen(Collectors.toList(),
                        list -> list.stream().sorted((a, b) -> a.opens().compareTo(b.opens())).toList()))));
    }

    public record Dated(LocalDate validFrom, LocalTime opens, LocalTime closes) {}

    public record Span(LocalTime opens, LocalTime closes) {}

    /** All versions by their first day. */
    public SortedMap<LocalDate, List<Span>> versions() {
        return Collections.unmodifiableSortedMap(from);
    }

    /** The same, but from that day on these hold, until a version that begins later. */
    public OfficeHours with(LocalDate day, List<Span> spans) {
        var versions = new TreeMap<>(from);
        versions.put(day, spans);
        return new OfficeHours(versions.entrySet().stream().flatMap(version -> version.getValue().stream()
                .map(span -> new Dated(version.getKey(), span.opens(), span.closes()))).toList());
    }

    /** In the order of the day; before the first version that one holds too. */
    List<Span> on(LocalDate day) {
        var version = from.floorEntry(day);
        return version == null ? from.firstEntry().getValue() : version.getValue();
    }

    LocalTime closing(LocalDate day) {
        var spans = on(day);
        return spans.get(spans.size() - 1).closes();
    }
}
