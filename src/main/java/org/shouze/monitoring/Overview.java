package org.shouze.monitoring;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.shouze.organization.Unit;
import org.shouze.workflow.Catalogue.Kind;

/**
 * Where the work of one kind stands, of a unit and all below it.
 *
 * @param at       as of when
 * @param stations the steps as they are drawn, from left to right; those of older versions behind them
 * @param ended    matters that ended in the last days
 */
public record Overview(Kind kind, Unit unit, Instant at, List<Station> stations, Ended ended) {

    /** @param mean minutes of working time from the opening to the end */
    public record Ended(long many, double mean, double median) {}

    public long open() {
        return stations.stream().mapToLong(Station::open).sum();
    }

    public long late() {
        return stations.stream().mapToLong(Station::late).sum();
    }

    /** Where most is late, of several the one where most stands. */
    public Optional<Station> worst() {
        return stations.stream().filter(one -> one.late() > 0)
                .max(Comparator.comparingLong(Station::late).thenComparingLong(Station::open));
    }

    public Optional<Station> at(String node) {
        return stations.stream().filter(one -> one.node().equals(node)).findFirst();
    }
}
