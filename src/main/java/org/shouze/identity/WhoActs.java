package org.shouze.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.shouze.audit.Actor;
import org.shouze.audit.WhoIsActing;
import org.shouze.organization.PersonId;
import org.shouze.organization.Seats;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Says who acts in this request, from the account and the seats as they are now. */
@Component
public class WhoActs implements WhoIsActing {

    /** {@code spring.session.timeout} */
    public static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST_SESSION = Duration.ofHours(8);
    private static final String REMEMBERED = WhoActs.class.getName();

    /** @param acting null if they may not go on: over eight hours, disabled, or without a fitting seat */
    record Presence(Acting acting, boolean mustChangePassword) {

        static final Presence ENDED = new Presence(null, false);
    }

    private final AccountTable accounts;
    private final Seats seats;
    private final Clock clock;

    WhoActs(AccountTable accounts, Seats seats, Clock clock) {
        this.accounts = accounts;
        this.seats = seats;
        this.clock = clock;
    }

    /** Who acts in this request; empty if nobody has signed in. */
    public Optional<Acting> now() {
        return presence(SecurityContextHolder.getContext().getAuthentication()).map(Presence::acting);
    }

    @Override
    public Optional<Actor> actor() {
        return now().map(Acting::actor);
    }

    /** How long this session may still last at most. */
    public Duration left() {
        return signedIn(SecurityContextHolder.getContext().getAuthentication())
                .map(signedIn -> Duration.between(clock.instant(), signedIn.since().plus(LONGEST_SESSION)))
                .orElse(LONGEST_SESSION);
    }

    /** The registered phone that keeps them signed in, if this is one. */
    public Optional<String> phone() {
        return signedIn(SecurityContextHolder.getContext().getAuthentication()).map(SignedIn::phone);
    }

    /** Read once in each request. */
    Optional<Presence> presence(Authentication authentication) {
        return signedIn(authentication).map(signedIn -> {
            var request = RequestContextHolder.getRequestAttributes();
            if (request == null) {
                return read(signedIn);
            }
            var known = request.getAttribute(REMEMBERED, RequestAttributes.SCOPE_REQUEST);
            if (known == null) {
                known = read(signedIn);
                request.setAttribute(REMEMBERED, known, RequestAttributes.SCOPE_REQUEST);
            }
            return (Presence) known;
        });
    }

    static Optional<SignedIn> signedIn(Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn) : Optional.empty();
    }

    /** Somebody who is not here, as he would act if he signed in now; empty if he may not. */
    public Optional<Acting> absent(PersonId person, String name) {
        return Optional.ofNullable(read(person.value(), name).acting());
    }

    private Presence read(SignedIn signedIn) {
        return clock.instant().isBefore(signedIn.since().plus(LONGEST_SESSION))
                ? read(signedIn.person(), signedIn.personName()) : Presence.ENDED;
    }

    private Presence read(long person, String name) {
        var account = accounts.of(person).filter(found -> !found.disabled());
        var held = seats.heldBy(new PersonId(person));
        if (account.isEmpty() || held.isEmpty() || Right.incompatible(Right.of(held))) {
            return Presence.ENDED;
        }
        return new Presence(acting(account.get(), name, held), account.get().mustChange());
    }

    static Acting acting(Account account, String name, List<Seats.Held> held) {
        var chosen = held.stream().filter(seat -> Objects.equals(seat.seat().id().value(), account.seat())).findFirst()
                .orElse(held.get(0));
        return new Acting(new Actor(account.person(), name, chosen.seat().id().value(), chosen.seat().title(),
                chosen.substituteFor()), held);
    }
}
