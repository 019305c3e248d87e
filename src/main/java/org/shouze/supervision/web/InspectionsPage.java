package org.shouze.supervision.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.shouze.NotFound;
import org.shouze.documents.Sheets;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.supervision.InspectionList;
import org.shouze.supervision.InspectionView;
import org.shouze.supervision.Inspections;
import org.shouze.supervision.NewInspection;
import org.shouze.supervision.PhoneResult;
import org.shouze.supervision.SupervisionDesk;
import org.shouze.supervision.TaskUnits;
import org.shouze.worklist.FormTokens;
import org.shouze.worklist.Worklist;
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

/** 监督检查: plan one, note calls, see and check the draw. */
@Controller
class InspectionsPage {

    private static final int MOST = 200;

    private final Inspections inspections;
    private final InspectionList list;
    private final SupervisionDesk desk;
    private final TaskUnits units;
    private final Worklist worklist;
    private final FormTokens tokens;
    private final Sheets sheets;
    private final Clock clock;

    InspectionsPage(Inspections inspections, InspectionList list, SupervisionDesk desk, TaskUnits units,
            Worklist worklist, FormTokens tokens, Sheets sheets, Clock clock) {
        this.inspections = inspections;
        this.list = list;
        this.desk = desk;
        this.units = units;
        this.worklist = worklist;
        this.tokens = tokens;
        this.sheets = sheets;
        this.clock = clock;
    }

    /** As typed. @param day blank where nothing is sampled */
    record Form(String unit, @NotBlank @Size(max = 2000, message = "{supervision.fault.longer}") String what, String from, String to, String day,
            String size, String token) {}

    @GetMapping("/supervision/inspections")
    String list(Acting acting, @RequestParam(required = false) Instant before, Model model) {
        var rows = list.page(before, acting);
        model.addAttribute("rows", rows);
        model.addAttribute("older", before != null);
        model.addAttribute("next", rows.size() == InspectionList.PAGE ? rows.get(rows.size() - 1).plannedAt() : null);
        model.addAttribute("mayPlan", desk.inspects(acting));
        return "supervision/inspections";
    }

    @GetMapping("/supervision/inspections/new")
    String fill(Acting acting, Model model) {
        var today = LocalDate.now(clock);
        return form(new Form("", "", today.minusDays(7).toString(), today.toString(), today.minusDays(1).toString(),
                "10", tokens.issue()), acting, model);
    }

    @PostMapping("/supervision/inspections/new")
    String plan(@Valid @ModelAttribute("form") Form form, BindingResult errors, Acting acting, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        demandPlanner(acting);
        var unit = units.named(number(form.unit()));
        var from = day(form.from());
        var to = day(form.to());
        var day = day(form.day());
        var sampled = form.day() != null && !form.day().isBlank();
        if (unit.isEmpty()) {
            errors.rejectValue("unit", "supervision.fault.unitMissing");
        }
        if (unit.isPresent() && !inspections.mayInspect(unit.get().id(), acting.actor())) {
            errors.rejectValue("unit", "rule.InspectorNotFree");
        }
        if (from == null || to == null || to.isBefore(from)) {
            errors.rejectValue("from", "supervision.fault.period");
        }
        if (sampled && (day == null || unit.isPresent() && inspections.frame(day, unit.get().id()) == 0)) {
            errors.rejectValue("day", "rule.NothingToDraw");
        }
        var size = number(form.size());
        if (sampled && (size == null || size < 1 || size > MOST)) {
            errors.rejectValue("size", "supervision.fault.size");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(form, acting, model);
        }
        var path = tokens.use(form.token(), () -> "/matters/" + inspections.plan(new NewInspection(unit.get().id(),
                form.what(), from, to, day, sampled ? size.intValue() : 0), acting.actor()));
        redirect.addFlashAttribute("flash", "supervision.inspection.planned.flash");
        return "redirect:" + path;
    }

    /** The draw: its seed and frame, and how anybody can draw it again. */
    @GetMapping("/supervision/inspections/{id}")
    String draw(@PathVariable UUID id, Acting acting, Model model) {
        model.addAttribute("i", read(id, acting));
        return "supervision/draw";
    }

    @GetMapping("/supervision/inspections/{id}/frame.xlsx")
    void frame(@PathVariable UUID id, Acting acting, HttpServletResponse response) throws IOException {
        var view = read(id, acting);
        try (var sheet = sheets.send(response, "frame-" + view.number(), "supervision.draw.frame",
                List.of("supervision.inspection.report", "supervision.draw.rank", "supervision.draw.drawn"))) {
            view.frame().forEach(each -> sheet.line(List.of(each.report(), each.rank(), each.drawn() ? "1" : "")));
        }
    }

    /** One call, noted at once. */
    @PostMapping("/supervision/inspections/{id}/calls")
    String called(@PathVariable UUID id, @RequestParam String report, @RequestParam String result,
            @RequestParam String item, Acting acting, RedirectAttributes redirect) {
        var found = worklist.look(item, acting);
        if (!found.matter().value().equals(id) || !worklist.mayDo(found, acting)
                || !found.step().equals("supervision/verify-by-phone")) {
            throw new NotFound("work item " + item);
        }
        var known = Arrays.stream(PhoneResult.values()).filter(one -> one.name().equals(result)).findFirst()
                .orElseThrow(() -> new NotFound("result " + result));
        inspections.called(new MatterId(id), report, known, acting.actor());
        redirect.addFlashAttribute("flash", "supervision.inspection.called.flash");
        return "redirect:/work/" + item;
    }

    /** Whoever may read the matter, from a seat of the discipline office. */
    private InspectionView read(UUID id, Acting acting) {
        desk.demandInspectionReader(acting);
        return inspections.get(worklist.read(new MatterId(id), acting).matter().id(), acting.actor());
    }

    private String form(Form form, Acting acting, Model model) {
        demandPlanner(acting);
        model.addAttribute("form", form);
        model.addAttribute("units", units.all());
        return "supervision/plan-inspection";
    }

    private void demandPlanner(Acting acting) {
        if (!desk.inspects(acting)) {
            throw new NotFound("inspections");
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text == null ? "" : text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Long number(String text) {
        return text != null && text.strip().matches("\\d{1,18}") ? Long.valueOf(text.strip()) : null;
    }
}
