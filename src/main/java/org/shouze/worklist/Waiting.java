package org.shouze.worklist;

import java.util.List;
import java.util.stream.Collectors;

import org.shouze.organization.SeatId;
import org.shouze.organization.Seats;
import org.springframework.stereotype.Component;

/** For whom a task waits, in words: who holds it, else the seat and who sits there. */
@Component
public class Waiting {

    private static final int NAMED = 2;

    private final WorkItems items;
    private final Seats seats;

    Waiting(WorkItems items, Seats seats) {
        this.items = items;
        this.seats = seats;
    }

    /** @param vacant how an empty seat is called, e.g. （暂缺） */
    public String whom(WorkItem item, String vacant) {
        if (item.holderName() != null) {
            return item.holderName();
        }
        var ids = items.takers(item.id()).stream().filter(taker -> taker.startsWith("seat:"))
                .map(taker -> new SeatId(Long.parseLong(taker.substring("seat:".length())))).toList();
        var held = seats.holders(ids);
        return seats.get(ids).values().stream()
                .map(seat -> seat.title() + names(held.get(seat.id()), seat.post().shared(), vacant))
                .collect(Collectors.joining("、"));
    }

    private static String names(List<Seats.Holder> holders, boolean shared, String vacant) {
        if (holders.isEmpty()) {
            return vacant;
        }
        return shared ? "" : holders.stream().limit(NAMED).map(Seats.Holder::name).collect(Collectors.joining("、"));
    }
}
