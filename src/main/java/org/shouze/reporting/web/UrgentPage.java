package org.shouze.reporting.web;

import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.shouze.NotFound;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitId;
import org.shouze.reporting.ReportReading;
import org.shouze.reporting.Rung;
import org.shouze.reporting.UrgentRegister;
import org.shouze.worklist.FormTokens;
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

/** 紧急报告: those of the reader's units, and the form by which a person raises one. */
@Controller
class UrgentPage {

    private static final int PAGE = 20;

    private final UrgentRegister urgent;
    private final ReportReading reports;
    private final FormTokens tokens;

    UrgentPage(UrgentRegister urgent, ReportReading reports, FormTokens tokens) {
        this.urgent = urgent;
        this.reports = reports;
        this.tokens = tokens;
    }

    /** As typed, so that nothing typed is lost. */
    record Form(@NotBlank @Pattern(regexp = "\\d{0,18}") String unit, String people,
            @NotBlank @Size(max = 2000) String content, String token) {

        Form {
            people = people == null ? "" : Normalizer.normalize(people, Normalizer.Form.NFKC).strip();
        }
    }

    @GetMapping("/reporting/urgent")
    String list(Acting acting, @RequestParam(required = false) Instant before, Model model) {
        var rows = urgent.of(acting, before);
        model.addAttribute("rows", rows);
        model.addAttribute("rungs", Rung.values());
        model.addAttribute("older", before != null);
        model.addAttribute("next", rows.size() == PAGE ? rows.get(PAGE - 1).raisedAt() : null);
        model.addAttribute("mayRaise", urgent.mayRaise(acting));
        return "reporting/urgent-list";
    }

    @GetMapping("/reporting/urgent/{id}")
    String one(@PathVariable UUID id, Acting acting, Model model) {
        model.addAttribute("u", urgent.open(new MatterId(id), acting));
        return "reporting/urgent";
    }

    @GetMapping("/reporting/urgent/new")
    String fill(Acting acting, @RequestParam(required = false) UUID report, Model model) {
        var unit = report == null ? null : reports.view(new MatterId(report), acting).unit().value();
        return form(new Form(unit == null ? "" : unit.toString(), "", "", tokens.issue()), acting, model);
    }

    @PostMapping("/reporting/urgent/new")
    String raise(@Valid @ModelAttribute("form") Form form, BindingResult errors, Acting acting, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        if (!form.people().matches("[1-9]\\d{0,3}")) {
            errors.rejectValue("people", "reporting.pages.urgent.people.range");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(form, acting, model);
        }
        var path = tokens.use(form.token(), () -> "/matters/" + urgent.raise(
                new UnitId(Long.parseLong(form.unit())), Integer.parseInt(form.people()), form.content().strip(),
                acting));
        redirect.addFlashAttribute("flash", "reporting.pages.urgent.raised");
        return "redirect:" + path;
    }

    private String form(Form form, Acting acting, Model model) {
        var grids = urgent.grids(acting);
        if (grids.isEmpty()) {
            throw new NotFound("nothing to raise an urgent report about");
        }
        model.addAttribute("form", form);
        model.addAttribute("grids", grids);
        model.addAttribute("only", only(grids));
        return "reporting/urgent-new";
    }

    private static Unit only(List<Unit> grids) {
        return grids.size() == 1 ? grids.get(0) : null;
    }
}
