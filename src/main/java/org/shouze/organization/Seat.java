package org.shouze.organization;

/** A post at a unit. */
public record Seat(SeatId id, Post post, Unit unit) {

    /** 外语学院党委书记 */
    public String title() {
        return post.business() ? SeatTitle.of(unit, post.name()) : post.name();
    }
}
