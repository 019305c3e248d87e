package org.shouze.identity;

import java.util.Optional;

/** Texts that stand in no file: names that an office gave itself. A room contributes its own as a bean. */
public interface MoreTexts {

    /** @param code message key, e.g. {@code process.leaveSubstituteCheck} */
    Optional<String> text(String code);
}
