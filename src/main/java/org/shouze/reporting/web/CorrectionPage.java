package org.shouze.reporting.web;

import java.time.Clock;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.shouze.NotFound;
import org.shouze.RuleBroken;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.reporting.Corrections;
import org.shouze.reporting.ReportForm;
import org.shouze.reporting.ReportReading;
import org.shouze.reporting.ReportView;
import org.shouze.reporting.Reports;
import org.shouze.worklist.FormTokens;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Proposes other figures than were accepted. */
@Controller
class CorrectionPage {

    private final ReportReading reading;
    private final Reports reports;
    private final Corrections corrections;
    private final FormTokens tokens;
    private final Clock clock;

    CorrectionPage(ReportReading reading, Reports reports, Corrections corrections, FormTokens tokens, Clock clock) {
        this.reading = reading;
        this.reports = reports;
        this.corrections = corrections;
        this.tokens = tokens;
        this.clock = clock;
    }

    @GetMapping("/reporting/reports/{id}/correct")
    String fill(@PathVariable UUID id, Acting acting, Model model) {
        var report = proposable(id, acting);
        var open = corrections.openOf(report.id());
        if (open.isPresent()) {
            return "redirect:/matters/" + open.get().id();
        }
        var current = reports.current(report.id(), acting.actor(), "reporting.correct")
                .orElseThrow(() -> new NotFound(id));
        model.addAttribute("form", ReportForm.of(current, clock.getZone()).unanswered());
        return page(report, tokens.issue(), model);
    }

    @PostMapping("/reporting/reports/{id}/correct")
    String propose(@PathVariable UUID id, @RequestParam String token, @Valid @ModelAttribute("form") ReportForm form,
            BindingResult errors, Acting acting, Model model, HttpServletResponse response,
            RedirectAttributes redirect) throws BindException {
        if (errors.getTarget() == null) {
            throw new BindException(errors);
        }
        var report = proposable(id, acting);
        judge(report, form, errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(report, token, model);
        }
        try {
            var path = tokens.use(token, () -> "/matters/"
                    + corrections.propose(report.id(), form.filing(), form.reason().strip(), acting.actor()));
            redirect.addFlashAttribute("flash", "reporting.pages.correct.proposed");
            return "redirect:" + path;
        } catch (RuleBroken e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("conflict", e);
            return page(report, token, model);
        }
    }

    private void judge(ReportView report, ReportForm form, BindingResult errors) {
        if (form.reason() == null || form.reason().isBlank()) {
            errors.rejectValue("reason", "rule.ReasonMissing", "rule.ReasonMissing");
        }
        if (!errors.hasErrors()) {
            ReportForm.reject(reports.faults(report.id(), form.filing()), errors);
        }
    }

    private ReportView proposable(UUID id, Acting acting) {
        var report = reading.view(new MatterId(id), acting);
        if (!corrections.mayPropose(report, acting.actor())) {
            throw new NotFound("correction of " + id);
        }
        return report;
    }

    private String page(ReportView report, String token, Model model) {
        model.addAttribute("r", report);
        model.addAttribute("token", token);
        model.addAttribute("register", reports.filingPage(report.id()));
        model.addAttribute("old", reports.current(report.id()).orElse(null));
        return "reporting/correct";
    }
}
