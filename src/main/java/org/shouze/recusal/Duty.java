package org.shouze.recusal;

import java.util.List;

/** What has to be done in a case, by how many people, and from which seats. No two of them by one person (X5). */
public enum Duty {
    START(1, List.of("DISCIPLINE_SECRETARY", "UNIVERSITY_SECRETARY")),
    INVESTIGATE(2, List.of("DISCIPLINE_OFFICER", "DISCIPLINE_DEPUTY_SECRETARY")),
    RECORD(1, List.of("DISCIPLINE_OFFICER", "DISCIPLINE_DEPUTY_SECRETARY")),
    REVIEW(1, List.of("CASE_REVIEWER")),
    DECIDE(1, List.of("UNIVERSITY_SECRETARY", "UNIVERSITY_DEPUTY_SECRETARY", "DISCIPLINE_SECRETARY")),
    HEAR_APPEAL(1, List.of("DISCIPLINE_DEPUTY_SECRETARY", "DISCIPLINE_OFFICER", "UNIVERSITY_DEPUTY_SECRETARY"));

    private final int needed;
    private final List<String> posts;

    Duty(int needed, List<String> posts) {
        this.needed = needed;
        this.posts = posts;
    }

    public int needed() {
        return needed;
    }

    List<String> posts() {
        return posts;
    }

    /** Approving and deciding belong to the seat and can't be lent. */
    public boolean mayBeLent() {
        return this != START && this != DECIDE;
    }
}
