package org.shouze.organization;

import java.util.regex.Pattern;

/** How a post at a unit is called: the register's names put side by side would repeat themselves. */
final class SeatTitle {

    private static final Pattern SCHOOL = Pattern.compile("^中共|委员会$|党委$");
    private static final Pattern COLLEGE = Pattern.compile("(党委|党总支)$");
    private static final Pattern GRID = Pattern.compile("网格(（[^）]*）)?$");
    private static final Pattern REMARK = Pattern.compile("（[^）]*）$");

    private SeatTitle() {}

    static String of(Unit unit, String post) {
        return switch (unit.kind().level()) {
            case SCHOOL -> SCHOOL.matcher(unit.name()).replaceAll("") + post;
            case OFFICE -> REMARK.matcher(unit.name()).replaceAll("") + post;
            case COLLEGE -> (post.endsWith("员") && !post.endsWith("委员") ? stem(unit.name()) : unit.name()) + post;
            case GRID -> GRID.matcher(unit.name()).replaceAll(post + "$1");
            default -> unit.name() + post;
        };
    }

    /** 人文学院 of 人文学院党总支 */
    static String stem(String college) {
        return COLLEGE.matcher(college).replaceAll("");
    }
}
