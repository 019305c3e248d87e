package org.shouze.rehearsal.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.shouze.NotFound;
import org.shouze.audit.Audit;
import org.shouze.documents.Sheets;
import org.shouze.identity.Acting;
import org.shouze.rehearsal.Draft;
import org.shouze.rehearsal.Draft.Line;
import org.shouze.rehearsal.Draft.Term;
import org.shouze.rehearsal.Rehearsals;
import org.shouze.rehearsal.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** A notice before it is sent. Only looked at: everything is in the address, and nothing is kept. */
@Controller
class RehearsalPage {

    private static final String MISSING = "rehearsal.missing";
    private static final int LONGEST = 200;
    /** A notice is no step of a process: what holds for work without a rule of its own. */
    private static final Term NOTICE = new Term("notice", "notice");

    private final Rehearsals rehearsals;
    private final Choices choices;
    private final Words words;
    private final Sheets sheets;
    private final Audit audit;
    private final Clock clock;

    RehearsalPage(Rehearsals rehearsals, Choices choices, Words words, Sheets sheets, Audit audit, Clock clock) {
        this.rehearsals = rehearsals;
        this.choices = choices;
        this.words = words;
        this.sheets = sheets;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param drop position of a line to be left out */
    @GetMapping("/rehearsal")
    String rehearse(@ModelAttribute("form") RehearsalForm typed, BindingResult errors, Acting acting,
            @RequestParam(defaultValue = "") String act, @RequestParam(required = false) Integer drop,
            HttpServletRequest request, Model model, HttpServletResponse response) {
        choices.demandSender(acting);
        var form = typed.title() == null ? RehearsalForm.empty(LocalDateTime.now(clock)) : typed.whole();
        if (drop != null || !act.equals("look")) {
            return form(drop != null ? form.without(drop) : act.equals("add") ? form.more() : form, acting, model);
        }
        var draft = draft(form, errors, acting);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(form, acting, model);
        }
        model.addAttribute("rehearsal", rehearsals.of(draft));
        model.addAttribute("back", "/rehearsal");
        model.addAttribute("method", "get");
        model.addAttribute("sheet", "/rehearsal/export.xlsx");
        model.addAttribute("typed", typed(request));
        return "rehearsal/result";
    }

    @GetMapping("/rehearsal/export.xlsx")
    void export(@ModelAttribute("form") RehearsalForm typed, BindingResult errors, Acting acting,
            HttpServletResponse response) throws IOException {
        choices.demandSender(acting);
        var draft = typed.title() == null ? null : draft(typed.whole(), errors, acting);
        if (draft == null || errors.hasErrors()) {
            throw new NotFound("rehearsal");
        }
        var rehearsal = rehearsals.of(draft);
        audit.read(acting.actor(), "rehearsal", "导出 预演 " + draft.title());
        try (var sheet = sheets.send(response, "rehearsal-" + draft.sent().toLocalDate(), "rehearsal.nav",
                words.columns())) {
            words.table(rehearsal).forEach(sheet::line);
            words.remarks(rehearsal).forEach(sheet::remark);
        }
    }

    private static Map<String, String[]> typed(HttpServletRequest request) {
        var typed = new LinkedHashMap<>(request.getParameterMap());
        typed.keySet().removeIf(name -> !name.matches("title|day|time|lines\\[\\d+]\\.\\w+"));
        return typed;
    }

    private String form(RehearsalForm form, Acting acting, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("posts", choices.posts());
        model.addAttribute("scopes", choices.scopes(acting));
        return "rehearsal/form";
    }

    /** What is wrong goes to {@code errors}, each at its field. */
    private Draft draft(RehearsalForm form, BindingResult errors, Acting acting) {
        demand("title", form.title(), errors);
        if (form.sent() == null) {
            errors.rejectValue("day", "rehearsal.fault.moment");
        }
        if (form.lines().size() > RehearsalForm.MOST) {
            errors.rejectValue("lines", "rehearsal.fault.lines", new Object[] {RehearsalForm.MOST}, null);
        }
        var lines = new ArrayList<Line>();
        for (int at = 0; at < form.lines().size() && !errors.hasFieldErrors("lines"); at++) {
            lines.add(line("lines[" + at + "].", form.lines().get(at), errors, acting));
        }
        return errors.hasErrors() ? null : new Draft(form.title().strip(), form.sent(), lines);
    }

    private Line line(String at, RehearsalForm.Line line, BindingResult errors, Acting acting) {
        demand(at + "what", line.what(), errors);
        var post = choices.post(line.post());
        var unit = choices.scope(line.unit(), acting);
        if (post.isEmpty()) {
            errors.rejectValue(at + "post", MISSING);
        }
        if (unit.isEmpty()) {
            errors.rejectValue(at + "unit", MISSING);
        }
        if (line.due() == null) {
            errors.rejectValue(at + "day", "rehearsal.fault.moment");
        }
        if (errors.hasErrors()) {
            return null;
        }
        var asked = choices.asked(post.get(), unit.get());
        if (asked.isEmpty()) {
            errors.rejectValue(at + "unit", "rehearsal.fault.nobody");
        }
        return new Line(at + "what", line.what().strip(), List.of(line.due()), false, NOTICE, asked);
    }

    private static void demand(String field, String typed, BindingResult errors) {
        if (typed == null || typed.isBlank()) {
            errors.rejectValue(field, MISSING);
        } else if (typed.length() > LONGEST) {
            errors.rejectValue(field, "rehearsal.fault.longer");
        }
    }
}
