package org.shouze.cockpit.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.shouze.cockpit.Asking;
import org.shouze.cockpit.Durations;
import org.shouze.cockpit.Period;
import org.shouze.cockpit.Situation;
import org.shouze.cockpit.Situations;
import org.shouze.identity.Acting;
import org.shouze.matter.GuardedFigures;
import org.shouze.matter.ReadingScope;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitKind.Level;
import org.shouze.organization.Units;
import org.shouze.supervision.SupervisionDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 落实情况: what to ask about, how it stands, which unit is worst; from the school down to a grid. */
@Controller
class CockpitPage {

    /** So many units are shown, those with the most problems; the rest when asked for. */
    private static final int FIRST = 30;

    private final Situations situations;
    private final Durations durations;
    private final Units units;
    private final SupervisionDesk desk;
    private final List<GuardedFigures> guarded;

    CockpitPage(Situations situations, Durations durations, Units units, SupervisionDesk desk,
            List<GuardedFigures> guarded) {
        this.situations = situations;
        this.durations = durations;
        this.units = units;
        this.desk = desk;
        this.guarded = guarded;
    }

    @GetMapping("/cockpit")
    String situation(Acting acting, @RequestParam(required = false) String unit,
            @RequestParam(required = false) String period, @RequestParam(required = false) String all, Model model) {
        var rows = show(acting, unit, period, true, model).rows();
        model.addAttribute("rows", all == null ? rows.subList(0, Math.min(FIRST, rows.size())) : rows);
        return "cockpit/situation";
    }

    /** 指标口径: what each figure says, how it is counted, where it comes from. */
    @GetMapping("/cockpit/figures")
    String figures(Acting acting, @RequestParam(required = false) String unit,
            @RequestParam(required = false) String period, Model model) {
        model.addAttribute("durations", durations.of(show(acting, unit, period, false, model)));
        return "cockpit/figures";
    }

    /** @param heading the first page, not the definitions */
    private Situation show(Acting acting, String unit, String period, boolean heading, Model model) {
        var situation = situations.of(Asking.unit(unit), Asking.period(period), acting);
        var school = situation.unit().kind().level() == Level.SCHOOL;
        model.addAttribute("s", situation);
        model.addAttribute("periods", Period.values());
        model.addAttribute("school", school);
        model.addAttribute("line", lineFor(situation.unit(), acting));
        model.addAttribute("guarded", school && leads(acting) ? guarded.stream().filter(one -> one.heads() || !heading)
                .map(one -> new Guarded(one.name(), one.asTheMonthBegan())).toList() : List.of());
        model.addAttribute("supervises", desk.supervises(acting));
        model.addAttribute("below", below(situation.unit()));
        return situation;
    }

    /** Numbers of confidential matters. @param name stem of its texts */
    public record Guarded(String name, GuardedFigures.Table table) {}

    /** They are due to those who lead the school: from a seat of its own, not of an office. */
    private static boolean leads(Acting acting) {
        return acting.whole().stream().map(held -> held.seat()).anyMatch(seat -> seat.post().business()
                && seat.unit().kind().level() == Level.SCHOOL);
    }

    /** From the widest of this person's units down to this one. */
    private List<Unit> lineFor(Unit unit, Acting acting) {
        var scope = ReadingScope.of(acting);
        return units.line(unit.id()).stream().filter(above -> scope.covers(above.path())).toList();
    }

    /** How many units of each kind are below it. */
    private Map<Level, Integer> below(Unit unit) {
        var counts = new LinkedHashMap<Level, Integer>();
        Stream.of(Level.COLLEGE, Level.BRANCH, Level.GRID).filter(level -> level.compareTo(unit.kind().level()) > 0)
                .forEach(level -> counts.put(level, units.within(unit.id(), level).size()));
        return counts;
    }
}
