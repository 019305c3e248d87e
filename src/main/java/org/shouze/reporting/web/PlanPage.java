package org.shouze.reporting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.shouze.NotFound;
import org.shouze.RuleBroken;
import org.shouze.identity.Acting;
import org.shouze.organization.Post;
import org.shouze.organization.Seats;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitKind.Level;
import org.shouze.organization.Units;
import org.shouze.rehearsal.Rehearsals;
import org.shouze.reporting.Headquarters;
import org.shouze.reporting.Plan;
import org.shouze.reporting.PlanKeeping;
import org.shouze.reporting.PlanPreview;
import org.shouze.reporting.Plans;
import org.shouze.reporting.ReportingLine;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The reporting plan, for all to read; its next version, key areas and exemptions, for headquarters to arrange. */
@Controller
class PlanPage {

    private static final String HOME = "redirect:/reporting/plan";

    private final Plans plans;
    private final PlanKeeping keeping;
    private final PlanPreview preview;
    private final PlanRehearsal rehearsal;
    private final Rehearsals rehearsals;
    private final Headquarters headquarters;
    private final Seats seats;
    private final Units units;
    private final MessageSource messages;
    private final Clock clock;

    PlanPage(Plans plans, PlanKeeping keeping, PlanPreview preview, PlanRehearsal rehearsal, Rehearsals rehearsals,
            Headquarters headquarters, Seats seats, Units units, MessageSource messages, Clock clock) {
        this.plans = plans;
        this.keeping = keeping;
        this.preview = preview;
        this.rehearsal = rehearsal;
        this.rehearsals = rehearsals;
        this.headquarters = headquarters;
        this.seats = seats;
        this.units = units;
        this.messages = messages;
        this.clock = clock;
    }

    /** As typed. */
    record Exempt(String unit, LocalDate from, LocalDate to, String reason) {}

    record Area(String name, LocalDate from, LocalDate to) {}

    @GetMapping("/reporting/plan")
    String plan(Acting acting, Model model) {
        return page(acting, model);
    }

    @GetMapping("/reporting/plan/new")
    String revise(Acting acting, Model model) {
        demandHead(acting);
        model.addAttribute("form", PlanForm.of(keeping.latest(), today().plusDays(1)));
        return form(model);
    }

    /** Looked at first; arranged only when it was confirmed. What was typed travels with the page between. */
    @PostMapping("/reporting/plan/new")
    String revise(@Valid @ModelAttribute("form") PlanForm form, BindingResult errors,
            @RequestParam(defaultValue = "look") String act, Acting acting, HttpServletRequest request, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        demandHead(acting);
        if (!form.fits()) {
            throw new NotFound("a line of the plan");
        }
        if (act.equals("edit")) {
            return form(model);
        }
        judge(form, errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(model);
        }
        var plan = form.revised(keeping.latest());
        if (act.equals("confirm")) {
            keeping.revise(plan, acting);
            redirect.addFlashAttribute("flash", "reporting.pages.plan.revised");
            return HOME;
        }
        model.addAttribute("typed", typed(request));
        if (act.equals("rehearse")) {
            model.addAttribute("rehearsal", rehearsals.of(rehearsal.draft(plan, say("reporting.pages.plan"))));
            model.addAttribute("back", "/reporting/plan/new");
            model.addAttribute("method", "post");
            return "rehearsal/result";
        }
        model.addAttribute("plan", plan);
        model.addAttribute("preview", preview.of(plan));
        model.addAttribute("posts", posts());
        return "reporting/plan-preview";
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    private void judge(PlanForm form, BindingResult errors) {
        if (!errors.hasErrors()) {
            form.demand(errors);
        }
        if (!errors.hasErrors() && !form.validFrom().isAfter(today()) && plans.inForce(today()).isPresent()) {
            errors.rejectValue("validFrom", "rule.PlanStartsInThePast", "rule.PlanStartsInThePast");
        }
        if (!errors.hasErrors()) {
            keeping.faults(form.revised(keeping.latest())).forEach(fault -> errors.rejectValue(
                    PlanForm.field(fault.place()), fault.code(), fault.arguments(), fault.code()));
        }
    }

    private static Map<String, String[]> typed(HttpServletRequest request) {
        var typed = new LinkedHashMap<>(request.getParameterMap());
        typed.keySet().removeAll(Set.of("_csrf", "act"));
        return typed;
    }

    @PostMapping("/reporting/plan/areas")
    String addArea(Area area, Acting acting, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        model.addAttribute("area", area);
        if (area.name() == null || area.name().isBlank() || area.name().length() > 100 || area.from() == null) {
            return refused("area", "reporting.pages.plan.missing", acting, model, response);
        }
        return done("area", () -> keeping.addKeyArea(area.name().strip(), area.from(), area.to(), acting), acting,
                model, response, redirect);
    }

    @PostMapping("/reporting/plan/areas/{id}/end")
    String endArea(@PathVariable long id, @RequestParam LocalDate last, Acting acting, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        return done("area", () -> keeping.endKeyArea(id, last, acting), acting, model, response, redirect);
    }

    @PostMapping("/reporting/plan/exemptions")
    String exempt(Exempt exempt, Acting acting, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        model.addAttribute("exempt", exempt);
        if (exempt.from() == null || exempt.to() == null || exempt.reason() == null || exempt.reason().length() > 400) {
            return refused("exempt", "reporting.pages.plan.missing", acting, model, response);
        }
        var unit = unit(exempt.unit());
        if (unit == null) {
            return refused("exempt", "reporting.pages.plan.unit.unknown", acting, model, response);
        }
        return done("exempt", () -> keeping.exempt(unit.id(), exempt.from(), exempt.to(), exempt.reason(), acting),
                acting, model, response, redirect);
    }

    @PostMapping("/reporting/plan/exemptions/{id}/end")
    String endExemption(@PathVariable long id, Acting acting, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        return done("exempt", () -> keeping.endExemption(id, acting), acting, model, response, redirect);
    }

    private String done(String where, Runnable act, Acting acting, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            act.run();
        } catch (RuleBroken e) {
            return refused(where, e.code(), acting, model, response);
        }
        redirect.addFlashAttribute("flash", "reporting.pages.plan.saved");
        return HOME;
    }

    private String refused(String where, String why, Acting acting, Model model, HttpServletResponse response) {
        demandHead(acting);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("faultAt", where);
        model.addAttribute("fault", why);
        return page(acting, model);
    }

    private String page(Acting acting, Model model) {
        var plan = plans.inForce(today()).orElse(null);
        model.addAttribute("plan", plan);
        model.addAttribute("coming", keeping.after(today()));
        model.addAttribute("posts", posts());
        model.addAttribute("areas", keeping.keyAreas(today()));
        model.addAttribute("exemptions", keeping.exemptions(today()));
        model.addAttribute("leads", headquarters.leads(acting));
        model.addAttribute("worksThere", headquarters.worksThere(acting));
        model.addAttribute("today", today());
        model.asMap().putIfAbsent("area", new Area("", today(), null));
        model.asMap().putIfAbsent("exempt", new Exempt("", today().plusDays(1), null, ""));
        return "reporting/plan";
    }

    private String form(Model model) {
        model.addAttribute("dutyDays", Plan.DutyDays.values());
        model.addAttribute("lines", ReportingLine.values());
        model.addAttribute("checkers", Stream.of(Level.BRANCH, Level.COLLEGE)
                .flatMap(level -> seats.posts(level).stream()).toList());
        model.addAttribute("ofCollege", seats.posts(Level.COLLEGE));
        model.addAttribute("ofOffice", Stream.of(Level.OFFICE, Level.SCHOOL)
                .flatMap(level -> seats.posts(level).stream()).toList());
        model.addAttribute("offices", units.within(units.school().id(), Level.OFFICE).stream()
                .filter(unit -> unit.end() == null || unit.end().isAfter(today())).map(Unit::name).toList());
        return "reporting/plan-new";
    }

    /** Names of posts by code. */
    private Map<String, String> posts() {
        return Stream.of(Level.values()).flatMap(level -> seats.posts(level).stream())
                .collect(Collectors.toMap(Post::code, Post::name));
    }

    /** By code or full name. */
    private Unit unit(String typed) {
        var wanted = typed == null ? "" : typed.strip();
        return units.coded(wanted).or(() -> units.named(wanted)).orElse(null);
    }

    private void demandHead(Acting acting) {
        if (!headquarters.leads(acting)) {
            throw new NotFound("plan");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
