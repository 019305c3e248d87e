package org.shouze.reporting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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

    Set<Long> all() {
        var all = new HashSet<Long>();
        Stream.of(returned, gone, fever, otherSymptoms, observed, released, suspected).forEach(all::addAll);
        return all;
    }

    private static List<Long> each(List<Long> people) {
        return people == null ? List.of() : people.stream().filter(p -> p != null).distinct().sorted().toList();
    }
}
