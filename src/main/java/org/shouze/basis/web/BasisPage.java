package org.shouze.basis.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.shouze.basis.Bases;
import org.shouze.basis.Ground;
import org.shouze.basis.Measure;
import org.shouze.basis.RuleVersion;
import org.shouze.basis.SubjectKind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 处理依据: for each kind of subject the grounds and measures by rule, to be read by everybody. */
@Controller
class BasisPage {

    private final Bases bases;
    private final Clock clock;

    BasisPage(Bases bases, Clock clock) {
        this.bases = bases;
        this.clock = clock;
    }

    /** One version of a rule with what it says for the kind that is looked at. */
    record Part(boolean inForce, RuleVersion version, List<Ground> grounds, List<Measure> measures) {}

    @GetMapping("/basis")
    String basis(@RequestParam(defaultValue = "LEADING_CADRE") SubjectKind kind, Model model) {
        var today = LocalDate.now(clock);
        var grounds = of(kind, bases.grounds(), Ground::kind, Ground::version);
        var measures = of(kind, bases.measures(), Measure::kind, Measure::version);
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", SubjectKind.values());
        model.addAttribute("parts", bases.versions().stream().filter(measures::containsKey).map(version ->
                new Part(version.inForce(today), version, grounds.getOrDefault(version, List.of()), measures.get(version)))
                .sorted(Comparator.comparing(Part::inForce).reversed()).toList());
        return "basis/basis";
    }

    private static <T> Map<RuleVersion, List<T>> of(SubjectKind kind, List<T> all,
            Function<T, SubjectKind> whose, Function<T, RuleVersion> by) {
        return all.stream().filter(each -> whose.apply(each) == kind).collect(Collectors.groupingBy(by));
    }
}
