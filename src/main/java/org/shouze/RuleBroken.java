package org.shouze;

/**
 * A rule of the office was about to be broken. The subclass names the rule; its message is found under
 * {@code rule.<SimpleName>} in the message bundles, with {@link #arguments()} filled in. Answered with 409.
 */
public abstract class RuleBroken extends RuntimeException {

    private final transient Object[] arguments;

    protected RuleBroken(Object... arguments) {
        this.arguments = arguments;
    }

    /** What the message fills in; never personal data of a confidential matter. */
    public Object[] arguments() {
        return arguments.clone();
    }

    /** Key of the message, in every language. */
    public String code() {
        return "rule." + getClass().getSimpleName();
    }

    @Override
    public String getMessage() {
        return code();
    }
}
