package org.shouze.notification;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;

import org.shouze.delivery.Channel;

/**
 * How a person wants to be told besides inside the application, where everything is always told.
 *
 * @param quietFrom from this hour of the day on nothing ordinary leaves; null for no quiet hours
 * @param quietTo   until this one, on the next day if it is earlier
 */
public record Choice(Set<Channel> channels, LocalTime quietFrom, LocalTime quietTo) {

    /** Who has chosen nothing: everything but text messages, which cost money; quiet at night. */
    static final Choice USUAL = new Choice(EnumSet.of(Channel.WECOM, Channel.DINGTALK, Channel.MAIL), LocalTime.of(22, 0),
            LocalTime.of(7, 0));

    /** When something ordinary of this moment may leave. */
    ZonedDateTime leaves(ZonedDateTime now) {
        if (quietFrom == null || quietFrom.equals(quietTo)) {
            return now;
        }
        var time = now.toLocalTime();
        var overnight = quietTo.isBefore(quietFrom);
        var quiet = overnight ? !time.isBefore(quietFrom) || time.isBefore(quietTo)
                : !time.isBefore(quietFrom) && time.isBefore(quietTo);
        if (!quiet) {
            return now;
        }
        return now.with(quietTo).plusDays(overnight && !time.isBefore(quietFrom) ? 1 : 0);
    }
}
