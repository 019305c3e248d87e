package org.shouze.reporting;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is meant by each figure, by id of the register; nobody is counted who isn't named.
 *
 * @param details of those named, where something is known
 */
public record Named(List<Long> returned, List<Long> gone, List<Long> fever, List<Long> otherSymptoms,
        List<Long> observed, List<Long> released, List<Long> suspected, List<Detail> details) {

    public static final Named NOBODY = new Named(null, null, null, null, null, null, null, null);

    public Named {
        returned = each(returned);
        gone = each(gone);
        fever = each(fever);
        otherSymptoms = each(otherSymptoms);
        observed = each(observed);
        released = each(released);
        suspected = each(suspected);
        var somebody = Stream.of(returned, gone, fever, otherSymptoms, observed, released, suspected)
                .flatMap(List::stream).collect(Collectors.toSet());
        details = details == null ? List.of() : details.stream().filter(detail -> !detail.isEmpty())
                .filter(detail -> somebody.contains(detail.person()))
                .sorted(Comparator.comparing(Detail::person)).toList();
    }

    int withSymptoms() {
        var ill = new HashSet<>(fever);
        ill.addAll(otherSymptoms);
        return ill.size();
    }

    public Detail detail(long person) {
        return details.stream().filter(detail -> detail.person() == person).findFirst()
                .orElseGet(() -> Detail.none(person));
    }

    int bothObservedAndReleased() {
        return (int) observed.stream().filter(released::contains).count();
    }

    /** How many of those who came back or went nothing sufficient is said about. */
    int undetailed() {
        var back = Set.copyOf(returned);
        var away = Set.copyOf(gone);
        return (int) Stream.concat(returned.stream(), gone.stream()).distinct()
                .filter(person -> !detail(person).suffices(back, away)).count();
    }

    /** What that person is named with, as keys under {@code reporting.mark.}. */
    public List<String> marks(long person) {
        return lists().entrySet().stream().filter(list -> list.getValue().contains(person)).map(Map.Entry::getKey)
                .toList();
    }

    private Map<String, List<Long>> lists() {
        var lists = new LinkedHashMap<String, List<Long>>();
        lists.put("suspected", suspected);
        lists.put("fever", fever);
        lists.put("otherSymptoms", otherSymptoms);
        lists.put("returned", returned);
        lists.put("gone", gone);
        lists.put("observed", observed);
        lists.put("released", released);
        return lists;
    }

    public Set<Long> all() {
        return lists().values().stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    private static List<Long> each(List<Long> people) {
        return people == null ? List.of() : people.stream().filter(p -> p != null).distinct().sorted().toList();
    }
}
