package org.shouze.custom;

import java.util.List;

/** @param field its id; @param code message key below {@code custom.fault.} */
public record Fault(String field, String code, List<Object> arguments) {

    static Fault of(String field, String code, Object... arguments) {
        return new Fault(field, code, List.of(arguments));
    }
}
