package org.shouze.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

import org.shouze.delivery.LetterTable.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works for one channel on one node: claims, hands over, marks. Killed before the mark, the letter goes again when its
 * lease is over, under the same id; once marked, never.
 */
class Courier {

    static final int MOST_ATTEMPTS = 10;

    private static final Logger log = LoggerFactory.getLogger(Courier.class);
    private static final int AT_ONCE = 10;
    private static final Duration ASK_AFTER = Duration.ofMinutes(1);
    private static final Duration ASK_UNTIL = Duration.ofHours(24);

    private final Backoff again = new Backoff(Duration.ofMinutes(1), Duration.ofHours(1),
            () -> ThreadLocalRandom.current().nextDouble());
    private final Backoff pause = new Backoff(Duration.ofSeconds(15), Duration.ofMinutes(5),
            () -> ThreadLocalRandom.current().nextDouble());
    private final Carrier carrier;
    private final Channel channel;
    private final LetterTable letters;
    private final Writing writing;
    private final Clock clock;

    private int failures = -1; // not known yet whether the channel stands marked as down
    private Instant restsUntil = Instant.MIN;

    Courier(Carrier carrier, LetterTable letters, Writing writing, Clock clock) {
        this.carrier = carrier;
        this.channel = carrier.channel();
        this.letters = letters;
        this.writing = writing;
        this.clock = clock;
    }

    /** @return how many letters it had in its hands; zero means there is nothing to do for now */
    int round() {
        if (clock.instant().isBefore(restsUntil)) {
            return 0;
        }
        return send() + (carrier.tells() ? ask() : 0);
    }

    private int send() {
        var most = Math.min(AT_ONCE, carrier.perMinute() - letters.lately(channel));
        if (most <= 0) {
            return 0;
        }
        var claim = UUID.randomUUID().toString();
        var enough = clock.instant().plus(LetterTable.LEASE.dividedBy(2));
        var claimed = letters.claim(channel, Status.WAITING, claim, most);
        var parcels = writing.of(claimed);
        for (var letter : claimed) {
            if (clock.instant().isAfter(enough) || !settled(letter, claim, attempt(letter, parcels, carrier::send))) {
                letters.putBack(claim);
                break;
            }
        }
        return claimed.size();
    }

    private Outcome attempt(Letter letter, Map<Letter, Parcel> parcels, Function<Parcel, Outcome> way) {
        var parcel = parcels.get(letter);
        if (parcel == null) {
            return new Outcome.Unreachable("left");
        }
        try {
            return way.apply(parcel);
        } catch (RuntimeException e) {
            log.warn("letter {} by {}: {}", letter.id(), channel, e.getClass().getSimpleName());
            return new Outcome.Later("unexpected");
        }
    }

    /** @return false if the channel is down: the others of this claim need not be tried */
    private boolean settled(Letter letter, String claim, Outcome outcome) {
        if (outcome instanceof Outcome.Down down) {
            rest(down.trouble());
            return false;
        }
        if (outcome instanceof Outcome.Unreachable unreachable) { // says nothing of the channel
            letters.end(letter, claim, Status.UNREACHABLE, unreachable.trouble());
            return true;
        }
        works();
        if (outcome instanceof Outcome.Taken taken) {
            letters.sent(letter, taken.receipt(), carrier.tells() && taken.receipt() != null ? ASK_AFTER : null);
        } else if (outcome instanceof Outcome.Refused refused) {
            dead(letter, claim, refused.trouble());
        } else if (outcome instanceof Outcome.Later later) {
            again(letter, claim, later);
        }
        return true;
    }

    private void again(Letter letter, String claim, Outcome.Later later) {
        if (letter.attempts() >= MOST_ATTEMPTS) {
            dead(letter, claim, later.trouble());
        } else {
            letters.again(letter, claim, later.after() == null ? again.after(letter.attempts()) : later.after(),
                    later.trouble());
        }
    }

    private void dead(Letter letter, String claim, String trouble) {
        letters.end(letter, claim, Status.DEAD, trouble);
        log.warn("letter {} by {} is dead after {} attempts: {}", letter.id(), channel, letter.attempts(), trouble);
    }

    private int ask() {
        var claim = UUID.randomUUID().toString();
        var claimed = letters.claim(channel, Status.SENT, claim, AT_ONCE);
        var parcels = writing.of(claimed);
        for (var letter : claimed) {
            learned(letter, claim, attempt(letter, parcels, parcel -> carrier.ask(letter.receipt(), parcel)));
        }
        return claimed.size();
    }

    private void learned(Letter letter, String claim, Outcome outcome) {
        var age = Duration.between(letter.sentAt(), clock.instant());
        if (outcome instanceof Outcome.Delivered) {
            letters.delivered(letter);
        } else if (outcome instanceof Outcome.Unreachable unreachable) {
            letters.end(letter, claim, Status.UNREACHABLE, unreachable.trouble());
        } else if (outcome instanceof Outcome.Refused refused) {
            dead(letter, claim, refused.trouble());
        } else if (age.compareTo(ASK_UNTIL) > 0) {
            letters.askNoMore(letter);
        } else {
            letters.askAgain(letter, claim, age);
        }
    }

    private void rest(String trouble) {
        failures = Math.max(failures, 0) + 1;
        restsUntil = clock.instant().plus(pause.after(failures));
        letters.channel(channel, trouble);
        if (failures == 1) {
            log.warn("{} is down: {}", channel, trouble);
        }
    }

    private void works() {
        if (failures != 0) {
            letters.channel(channel, null);
            failures = 0;
        }
    }
}
