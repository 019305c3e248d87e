package org.shouze.reporting;

import java.util.List;

/**
 * Something unusual that the filer is asked to explain.
 *
 * @param code message key
 */
public record Question(String code, List<Object> arguments) {

    static Question ask(String what, Object... arguments) {
        return new Question("reporting.ask." + what, List.of(arguments));
    }
}
