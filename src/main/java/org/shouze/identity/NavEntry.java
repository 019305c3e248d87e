package org.shouze.identity;

/**
 * One entry of the side navigation and the phone's tab bar; each room contributes its own as a bean.
 * Shown only if the endpoint policy lets the person open {@link #path()}.
 */
public interface NavEntry {

    String path();

    /** Name of a Tabler outline icon. */
    String icon();

    /** Message key of its label. */
    String label();

    Group group();

    int order();

    /** Is it among the at most five of the phone's tab bar? */
    default boolean onPhone() {
        return true;
    }

    default boolean shownTo(Acting acting) {
        return true;
    }

    /** Badge, or null for none. */
    default Badge badge(Acting acting) {
        return null;
    }

    enum Group { OVERVIEW, MY_WORK, DISCIPLINE, MY_UNIT, ADMINISTRATION }

    /** @param urgent red instead of grey */
    record Badge(String text, boolean urgent) {}
}
