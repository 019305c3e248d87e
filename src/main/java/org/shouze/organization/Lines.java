package org.shouze.organization;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of the registers for the lines of grids, and whose people belong to them. */
final class Lines {

    private static final Map<String, Grids.Line> WRITTEN =
            Map.of("学生", Grids.Line.STUDENT, "教职工", Grids.Line.STAFF, "离退休", Grids.Line.RETIRED);

    private static final Map<String, Grids.Line> CATEGORIES = Map.of("本科生", Grids.Line.STUDENT, "研究生",
            Grids.Line.STUDENT, "教职工", Grids.Line.STAFF, "外聘人员", Grids.Line.STAFF, "离退休人员",
            Grids.Line.RETIRED);

    private Lines() {}

    static Optional<Grids.Line> read(String written) {
        return Optional.ofNullable(WRITTEN.get(Cells.key(written)));
    }

    static String written(Grids.Line line) {
        return WRITTEN.entrySet().stream().filter(e -> e.getValue() == line).map(Map.Entry::getKey).findFirst()
                .orElseThrow();
    }

    static Optional<Grids.Line> ofCategory(String category) {
        return Optional.ofNullable(CATEGORIES.get(category));
    }

    static Set<String> categories() {
        return Set.copyOf(List.of("本科生", "研究生", "教职工", "外聘人员", "离退休人员"));
    }
}
