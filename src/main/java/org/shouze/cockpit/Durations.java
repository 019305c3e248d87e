package org.shouze.cockpit;

import java.util.List;

import org.shouze.matter.Indicator;
import org.springframework.stereotype.Component;

/** How long each stage takes, in the days of a situation; kept for a while like it. */
@Component
public class Durations {

    private final Readings readings;
    private final Kept<Situations.Key, List<Lasting>> kept;

    Durations(Readings readings, Kept<Situations.Key, List<Lasting>> kept) {
        this.readings = readings;
        this.kept = kept;
    }

    /** @param stages where something was measured */
    public record Lasting(Indicator indicator, List<Took> stages) {}

    /** @param of whoever has it may read it */
    public List<Lasting> of(Situation of) {
        return kept.of(new Situations.Key(of.unit().id(), of.period(), of.last()), () -> readings.durations().stream()
                .map(one -> new Lasting(one, readings.took(one, of.unit(), of.period().until(of.last()), of.at()))).toList());
    }
}
