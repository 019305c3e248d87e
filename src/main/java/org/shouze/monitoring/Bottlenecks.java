package org.shouze.monitoring;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.shouze.monitoring.Overview.Ended;
import org.shouze.organization.Seat;
import org.shouze.organization.Seats;
import org.shouze.organization.UnitId;
import org.springframework.stereotype.Component;

/** Where waiting grows, by step and by seat: the last days beside those before; and what a version of the model changed. */
@Component
public class Bottlenecks {

    /** How many times as long it must wait to be told as growing. */
    static final double LONGER = 1.1;

    private static final int MOST = 10;

    private final Records records;
    private final Seats seats;
    private final Recent<Key, Compared> recent;

    Bottlenecks(Records records, Seats seats, Recent<Key, Compared> recent) {
        this.records = records;
        this.seats = seats;
        this.recent = recent;
    }

    record Key(String process, UnitId unit) {}

    /**
     * @param steps    in the order of the drawing
     * @param ended    and {@code endedBefore}: whole matters
     * @param slowest  where the wait grew first, then the longest
     * @param versions the newest first
     */
    public record Compared(List<Step> steps, Ended ended, Ended endedBefore, List<Slowest> slowest, List<Version> versions) {}

    /** @param now of the last days; @param before of those before */
    public record Step(Station station, Times now, Times before) {

        /** Does it wait longer than before, by a tenth at least? */
        public boolean grows() {
            return Bottlenecks.grows(before.many(), before.waiting(), now.many(), now.waiting());
        }
    }

    /** @param earlier how many in the days before; @param waited on average then */
    public record Slowest(Station station, Seat seat, long many, double waiting, double handling, double ninth, long earlier,
            double waited) {

        public boolean grows() {
            return Bottlenecks.grows(earlier, waited, many, waiting);
        }
    }

    private static boolean grows(long earlier, double waited, long many, double waiting) {
        return many >= Heat.COLOURED_FROM && earlier >= Heat.COLOURED_FROM && waiting > waited * LONGER;
    }

    /** @param number of the version, from one */
    public record Version(int number, Ended ended) {}

    /** @param of from {@link Monitor#of}, which has decided who may look */
    public Compared of(Overview of) {
        return recent.of(new Key(of.kind().id(), of.unit().id()), () -> read(of),
                compared -> compared.ended().many() + compared.endedBefore().many() >= Monitor.MUCH);
    }

    private Compared read(Overview of) {
        var now = Monitor.lastDays(of.kind().id(), of.unit(), of.at());
        var before = Monitor.daysBefore(of.kind().id(), of.unit(), of.at());
        var times = records.times(before);
        var steps = of.stations().stream().map(station -> new Step(station, station.times(),
                times.getOrDefault(station.node(), Times.NONE))).filter(step -> step.now().many() + step.before().many() > 0)
                .toList();
        return new Compared(steps, of.ended(), records.ended(before), slowest(of, before, now), versions(records.versions(
                new Records.Asked(now.process(), now.path(), before.from(), now.to()))));
    }

    private List<Slowest> slowest(Overview of, Records.Asked before, Records.Asked asked) {
        var slow = records.slowest(before, asked, Heat.COLOURED_FROM, MOST);
        var named = seats.get(slow.stream().map(Records.Slow::seat).toList());
        return slow.stream().filter(one -> named.containsKey(one.seat()) && of.at(one.node()).isPresent())
                .map(one -> new Slowest(of.at(one.node()).get(), named.get(one.seat()), one.many(), one.waiting(),
                        one.handling(), one.ninth(), one.earlier(), one.waited())).toList();
    }

    /** An id reads {@code dailyReport:3:…}. */
    private static List<Version> versions(Map<String, Ended> byId) {
        return byId.entrySet().stream().map(one -> new Version(Integer.parseInt(one.getKey().split(":")[1]), one.getValue()))
                .sorted(Comparator.comparing(Version::number).reversed()).toList();
    }
}
