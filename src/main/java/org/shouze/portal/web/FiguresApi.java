package org.shouze.portal.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.shouze.NotFound;
import org.shouze.cockpit.Period;
import org.shouze.cockpit.Situation;
import org.shouze.cockpit.Situations;
import org.shouze.organization.Units;
import org.shouze.portal.Visit;
import org.shouze.portal.web.Answers.OfDay;
import org.shouze.portal.web.Answers.OfUnit;
import org.shouze.portal.web.Answers.Unit;
import org.shouze.portal.web.Answers.Value;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of the cockpit for other systems. */
@RestController
class FiguresApi {

    private final Situations situations;
    private final Units units;
    private final MessageSource messages;

    FiguresApi(Situations situations, Units units, MessageSource messages) {
        this.situations = situations;
        this.units = units;
        this.messages = messages;
    }

    @GetMapping("/api/v1/figures")
    Answers.Figures figures(@AuthenticationPrincipal Visit visit, @RequestParam(required = false) Long unit,
            @RequestParam(defaultValue = "TODAY") Period period, Locale language) {
        var situation = situations.of(visit.within(units, unit), period, visit.keeper());
        return new Answers.Figures(Unit.of(situation.unit()), period.name(), situation.first(), situation.last(), situation.at(),
                situation.figures().stream().map(one -> figure(one, language)).toList());
    }

    @GetMapping("/api/v1/figures/{indicator}")
    Answers.FigureDetail figure(@PathVariable String indicator, @AuthenticationPrincipal Visit visit,
            @RequestParam(required = false) Long unit, @RequestParam(defaultValue = "TODAY") Period period, Locale language) {
        var situation = situations.of(visit.within(units, unit), period, visit.keeper());
        var figure = situation.figures().stream().filter(one -> one.indicator().name().equals(indicator)).findFirst()
                .orElseThrow(() -> new NotFound("figure " + indicator));
        return new Answers.FigureDetail(Unit.of(situation.unit()), period.name(), situation.first(), situation.last(),
                situation.at(), figure(figure, language), text("indicator." + indicator + ".formula", language),
                text("indicator." + indicator + ".source", language), trend(situation, figure), below(situation, figure));
    }

    private Answers.Figure figure(Situation.Figure one, Locale language) {
        var indicator = one.indicator();
        return new Answers.Figure(indicator.name(), text("indicator." + indicator.name(), language), indicator.kind().name(),
                Value.of(one.count(), indicator.isShare()), Value.of(one.before(), indicator.isShare()));
    }

    private static List<OfDay> trend(Situation situation, Situation.Figure figure) {
        return IntStream.range(0, figure.trend().size()).mapToObj(n -> new OfDay(situation.days().get(n),
                Value.of(figure.trend().get(n), figure.indicator().isShare()))).toList();
    }

    private static List<OfUnit> below(Situation situation, Situation.Figure figure) {
        var place = situation.head().indexOf(figure);
        return place < 0 ? List.of() : situation.rows().stream().map(row -> new OfUnit(Unit.of(row.unit()),
                Value.of(row.counts().get(place), figure.indicator().isShare()))).toList();
    }

    private String text(String key, Locale language) {
        return messages.getMessage(key, null, key, language);
    }
}
