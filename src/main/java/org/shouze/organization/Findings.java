package org.shouze.organization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the check of registers found; many more than a person reads are counted but not kept. */
public final class Findings {

    private static final int KEPT = 2000;
    private static final int SHOWN = 60;

    private final List<Finding> mistakes = new ArrayList<>();
    private final List<Finding> remarks = new ArrayList<>();
    private int mistakeCount;
    private int remarkCount;

    void mistake(Register register, int row, String column, String value, String reason, Object... arguments) {
        mistakeCount++;
        keep(mistakes, new Finding(register, row, column, Finding.Severity.MISTAKE, reason, strings(arguments),
                shortened(value), null));
    }

    /** Somebody would leave while so much waits for him by name. */
    void leaves(Register register, int row, String column, String value, Person leaver, int open) {
        mistakeCount++;
        keep(mistakes, new Finding(register, row, column, Finding.Severity.MISTAKE, "workNotHandedOver",
                strings(leaver.name(), open), shortened(value), leaver.id()));
    }

    void remark(Register register, int row, String column, String value, String reason, Object... arguments) {
        remarkCount++;
        keep(remarks, new Finding(register, row, column, Finding.Severity.REMARK, reason, strings(arguments),
                shortened(value), null));
    }

    /** Mistakes first, then by register and row. */
    public List<Finding> all() {
        var place = Comparator.comparing(Finding::register).thenComparing(Finding::row);
        return Stream.concat(mistakes.stream().sorted(place), remarks.stream().sorted(place)).toList();
    }

    public int mistakes() {
        return mistakeCount;
    }

    public int remarks() {
        return remarkCount;
    }

    private static void keep(List<Finding> list, Finding finding) {
        if (list.size() < KEPT) {
            list.add(finding);
        }
    }

    private static List<String> strings(Object... arguments) {
        return Stream.of(arguments).map(String::valueOf).toList();
    }

    private static String shortened(String value) {
        if (value == null || value.length() <= SHOWN) {
            return value;
        }
        return value.substring(0, SHOWN) + "…";
    }
}
