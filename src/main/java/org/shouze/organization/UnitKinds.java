package org.shouze.organization;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of the register for kinds of unit. */
final class UnitKinds {

    private static final Map<String, UnitKind> WRITTEN = new LinkedHashMap<>();

    static {
        WRITTEN.put("校党委", UnitKind.UNIVERSITY_COMMITTEE);
        WRITTEN.put("职能部门", UnitKind.DEPARTMENT);
        WRITTEN.put("临时机构", UnitKind.TASK_FORCE);
        WRITTEN.put("二级党委", UnitKind.COLLEGE_COMMITTEE);
        WRITTEN.put("党总支", UnitKind.GENERAL_BRANCH);
        WRITTEN.put("党支部", UnitKind.PARTY_BRANCH);
        WRITTEN.put("党小组", UnitKind.PARTY_GROUP);
    }

    private UnitKinds() {}

    static Optional<UnitKind> read(String written) {
        return Optional.ofNullable(WRITTEN.get(Cells.key(written)));
    }

    static String written(UnitKind kind) {
        return WRITTEN.entrySet().stream().filter(e -> e.getValue() == kind).map(Map.Entry::getKey).findFirst()
                .orElse("网格");
    }

    static Set<String> all() {
        return WRITTEN.keySet();
    }
}
