package org.shouze.reporting.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.shouze.NotFound;
import org.shouze.RuleBroken;
import org.shouze.documents.Download;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.reporting.AuthorityWorkbook;
import org.shouze.reporting.Plan;
import org.shouze.reporting.Plans;
import org.shouze.reporting.ReportingLine;
import org.shouze.reporting.TotalReading;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The authority's workbook: its template, which cell carries which value, and the filled one of a day. */
@Controller
class AuthorityPage {

    private static final int DAYS = 7;

    private final AuthorityWorkbook workbook;
    private final TotalReading totals;
    private final Plans plans;
    private final Clock clock;

    AuthorityPage(AuthorityWorkbook workbook, TotalReading totals, Plans plans, Clock clock) {
        this.workbook = workbook;
        this.totals = totals;
        this.plans = plans;
        this.clock = clock;
    }

    /** As typed. */
    record Mapping(String sheet, String cell, String content, String line) {

        static final Mapping NEW = new Mapping("", "", "", "");

        ReportingLine only() {
            return line == null || line.isEmpty() ? null : ReportingLine.valueOf(line);
        }
    }

    @GetMapping("/reporting/authority")
    String keep(Acting acting, Model model) {
        return page(Mapping.NEW, null, acting, model);
    }

    @GetMapping("/reporting/authority/template")
    void template(Acting acting, HttpServletResponse response) throws IOException {
        var file = workbook.file(acting).orElseThrow(() -> new NotFound("template"));
        Download.sheet(response, "template.xlsx");
        response.getOutputStream().write(file);
    }

    @PostMapping("/reporting/authority")
    String upload(@RequestParam MultipartFile file, Acting acting, Model model, HttpServletResponse response,
            RedirectAttributes redirect) throws IOException {
        try {
            workbook.upload(name(file), file.getBytes(), acting);
        } catch (RuleBroken e) {
            return refused("file", e, Mapping.NEW, acting, model, response);
        }
        redirect.addFlashAttribute("flash", "reporting.pages.authority.uploaded");
        return "redirect:/reporting/authority";
    }

    @PostMapping("/reporting/authority/cells")
    String map(Mapping mapping, Acting acting, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!AuthorityWorkbook.CONTENTS.contains(mapping.content()) || mapping.sheet() == null
                || mapping.cell() == null) {
            throw new NotFound("content of a cell");
        }
        try {
            workbook.map(mapping.sheet(), mapping.cell(), mapping.content(), mapping.only(), acting);
        } catch (RuleBroken e) {
            return refused("cell", e, mapping, acting, model, response);
        }
        redirect.addFlashAttribute("flash", "reporting.pages.authority.mapped");
        return "redirect:/reporting/authority";
    }

    @PostMapping("/reporting/authority/cells/{id}/remove")
    String unmap(@PathVariable long id, Acting acting, RedirectAttributes redirect) {
        workbook.unmap(id, acting);
        redirect.addFlashAttribute("flash", "reporting.pages.authority.unmapped");
        return "redirect:/reporting/authority";
    }

    @GetMapping("/reporting/authority/{total}")
    void filled(@PathVariable UUID total, Acting acting, HttpServletResponse response) throws IOException {
        var filled = workbook.filled(new MatterId(total), acting);
        Download.sheet(response, "daily-" + filled.total().day() + "-v" + filled.total().version() + ".xlsx");
        response.getOutputStream().write(filled.content());
    }

    private String refused(String at, RuleBroken why, Mapping typed, Acting acting, Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("fault", why);
        return page(typed, at, acting, model);
    }

    private String page(Mapping typed, String faultAt, Acting acting, Model model) {
        model.addAttribute("template", workbook.template(acting).orElse(null));
        model.addAttribute("contents", AuthorityWorkbook.CONTENTS);
        model.addAttribute("lines", List.of(ReportingLine.values()));
        model.addAttribute("typed", typed);
        model.addAttribute("faultAt", faultAt);
        model.addAttribute("totals", totals.signedAtTop(LocalDate.now(clock), DAYS));
        model.addAttribute("observation", plans.inForce(LocalDate.now(clock)).map(Plan::observation)
                .orElse(""));
        return "reporting/authority";
    }

    private static String name(MultipartFile file) {
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename().replaceAll("[\\p{Cntrl}/\\\\]", "");
        return name.length() > 200 ? name.substring(name.length() - 200) : name;
    }
}
