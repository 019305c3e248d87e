package org.shouze.delivery;

/** A way out of the house. One that has no settings is not {@linkplain Channels#open() open}. */
public enum Channel {

    WECOM("brand-wechat"), DINGTALK("message-circle"), MAIL("mail"), SMS("device-mobile-message"),
    /** Tells a group, not a person. */
    ROBOT("users-group");

    private final String icon;

    Channel(String icon) {
        this.icon = icon;
    }

    /** Name of a Tabler outline icon. */
    public String icon() {
        return icon;
    }

    boolean reachesPeople() {
        return this != ROBOT;
    }

    /** Message key of its name. */
    public String label() {
        return "delivery.channel." + name();
    }
}
