package org.shouze.monitoring;

import java.util.List;

import org.shouze.matter.Indicator;
import org.shouze.matter.IndicatorSource;
import org.shouze.matter.Indicators;
import org.springframework.stereotype.Component;

/** How much working time each step takes, over all processes: standstills are not in it. Ordinary work only. */
@Component
class StageIndicators implements Indicators {

    private static final IndicatorSource SPELLS = new IndicatorSource("spells", "monitoring_spell s",
            "s.closed_at >= :start and s.closed_at < :end and s.closed_at <= :at and s.matter_id"
                    + IndicatorSource.SHUT_TO_NOBODY,
            "s.unit_path", "(select m.unit_id from matter m where m.id = s.matter_id)", null, "s.item_id", "s.matter_id",
            "(select m.title from matter m where m.id = s.matter_id)", "coalesce(s.label, 'step.' || replace(s.step, '/', '.'))",
            null, false);

    @Override
    public List<Indicator> indicators() {
        return List.of(Indicator.duration("stageTime", SPELLS, "s.step is not null", "s.spent"));
    }
}
