package org.shouze.reporting;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is meant by each figure, by id of the register; nobody is counted who isn't named. */
public record Named(List<Long> returned, List<Long> gone, List<Long> fever, List<Long> otherSymptoms,
        List<Long> observed, List<Long> released, List<Long> suspected) {

    public static final Named NOBODY = new Named(null, null, null, null, null, null, null);

    public Named {
        returned = each(returned);
        gone = each(gone);
        fever = each(fever);
        otherSymptoms = each(otherSymptoms);
        observed = each(observed);
        released = each(released);
        suspected = each(suspected);
    }

    int withSymptoms() {
        var ill = new HashSet<>(fever);
        ill.addAll(otherSymptoms);
        return ill.size();
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
