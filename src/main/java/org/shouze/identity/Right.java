package org.shouze.identity;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

import org.shouze.organization.Seats;

/** What a line of the endpoint table asks for. */
enum Right {

    ANYONE, SIGNED_IN, BUSINESS, SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN,
    /** Of a machine that knows a secret, and of another system that holds a token; no person holds these. */
    MACHINE, FIGURES, LISTS;

    private static final Set<Right> ADMINISTRATION = EnumSet.of(SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN);

    /** What the posts of all seats together give. */
    static Set<Right> of(Collection<Seats.Held> seats) {
        var rights = EnumSet.of(ANYONE, SIGNED_IN);
        for (var held : seats) {
            var post = held.seat().post();
            rights.add(post.business() ? BUSINESS : valueOf(post.code()));
        }
        return rights;
    }

    static boolean administers(Set<Right> rights) {
        return ADMINISTRATION.stream().anyMatch(rights::contains);
    }

    /** Two of the three administrators in one person, or one of them with a seat in the business (GB/T 22239 三权分立). */
    static boolean incompatible(Set<Right> rights) {
        var administration = EnumSet.copyOf(rights);
        administration.retainAll(ADMINISTRATION);
        return administration.size() > 1 || administration.size() == 1 && rights.contains(BUSINESS);
    }
}
