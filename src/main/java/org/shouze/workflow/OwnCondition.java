package org.shouze.workflow;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A condition of a model that an office drew itself: {@code ${approved}}, {@code ${!approved}}, or one field compared
 * with one value, {@code ${days > 3}}, {@code ${kind == 'sick'}}.
 *
 * @param operator null where the field alone is asked
 * @param value    as written, without quotes; null where the field alone is asked
 * @param quoted   was it written in quotes?
 */
record OwnCondition(String field, String operator, String value, boolean quoted) {

    private static final Pattern WORD = Pattern.compile("\\$\\{\\s*!?\\s*(\\w+)\\s*}");
    private static final Pattern COMPARED = Pattern.compile("\\$\\{\\s*(\\w+)\\s*(==|!=|<=|>=|<|>)\\s*"
            + "(?:'([^'{}\\\\]*)'|\"([^\"{}\\\\]*)\"|(-?\\d{1,18}|true|false))\\s*}");

    static Optional<OwnCondition> parse(String text) {
        var given = text == null ? "" : text.strip();
        var word = WORD.matcher(given);
        if (word.matches()) {
            return Optional.of(new OwnCondition(word.group(1), null, null, false));
        }
        var compared = COMPARED.matcher(given);
        if (!compared.matches()) {
            return Optional.empty();
        }
        var quoted = compared.group(5) == null;
        return Optional.of(new OwnCondition(compared.group(1), compared.group(2),
                quoted ? compared.group(3) != null ? compared.group(3) : compared.group(4) : compared.group(5), quoted));
    }

    /** Does the comparison make sense for a field of that type? */
    boolean fits(Field.Type type) {
        if (operator == null) {
            return type == Field.Type.BOOLEAN;
        }
        var equality = operator.equals("==") || operator.equals("!=");
        return switch (type) {
            case LONG -> !quoted && value.matches("-?\\d+");
            case BOOLEAN -> equality && !quoted && !value.matches("-?\\d+");
            case ENUM, STRING -> equality && quoted;
            default -> false;
        };
    }
}
