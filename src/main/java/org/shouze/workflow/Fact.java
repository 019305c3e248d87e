package org.shouze.workflow;

/** One thing a process routes by; implemented by one enum per process. */
public interface Fact {

    String name();

    /** Id of the process that declares it. */
    String process();

    /** Its value from the start, so that no condition meets an unknown name: a boolean, number, or short string. */
    Object initially();

    /** Name in the model: NEEDS_MORE_INQUIRY reads {@code needsMoreInquiry}. */
    default String variable() {
        var words = name().toLowerCase(java.util.Locale.ROOT).split("_");
        var variable = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            variable.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return variable.toString();
    }
}
