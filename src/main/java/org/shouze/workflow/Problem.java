package org.shouze.workflow;

import java.util.List;

/**
 * What is wrong with a model, and where.
 *
 * @param element   id of the element, or null for the whole file
 * @param name      its name as people read it, or null
 * @param code      message key below {@code workflow.model.}
 * @param arguments what the message fills in
 */
public record Problem(String element, String name, String code, List<String> arguments) {

    static Problem of(String code, String... arguments) {
        return new Problem(null, null, code, List.of(arguments));
    }
}
