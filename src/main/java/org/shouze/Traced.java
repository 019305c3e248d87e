package org.shouze;

/**
 * A failure with its trace and without its messages, which may quote a person or a case; except what a template's author
 * needs.
 */
public final class Traced extends RuntimeException {

    public Traced(Throwable failure) {
        super(told(failure), failure.getCause() == null || failure.getCause() == failure
                ? null : new Traced(failure.getCause()), false, true);
        setStackTrace(failure.getStackTrace());
    }

    private static String told(Throwable failure) {
        var name = failure.getClass().getName();
        return name.startsWith("org.thymeleaf.") || name.startsWith("org.springframework.expression.")
                ? name + ": " + failure.getMessage() : name;
    }

    @Override
    public String toString() {
        return getMessage();
    }
}
