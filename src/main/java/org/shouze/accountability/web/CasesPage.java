package org.shouze.accountability.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.shouze.NotFound;
import org.shouze.RuleBroken;
import org.shouze.accountability.CaseList;
import org.shouze.accountability.Cases;
import org.shouze.accountability.NewCase;
import org.shouze.basis.Phrase;
import org.shouze.basis.SubjectKind;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.organization.People;
import org.shouze.organization.Units;
import org.shouze.worklist.FormTokens;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 问责案件: those the reader knows of, by number and stage, and the form by which he proposes one. */
@Controller
class CasesPage {

    /** Whose office it is to propose one; a clue or a talk that comes to it goes through the door. */
    private static final Set<String> OFFICE = Set.of("DISCIPLINE_SECRETARY", "DISCIPLINE_DEPUTY_SECRETARY",
            "CASE_SUPERVISOR", "DISCIPLINE_OFFICER");
    private static final int PAGE = 20;

    private final CaseList list;
    private final Cases cases;
    private final People people;
    private final Units units;
    private final FormTokens tokens;
    private final Clock clock;

    CasesPage(CaseList list, Cases cases, People people, Units units, FormTokens tokens, Clock clock) {
        this.list = list;
        this.cases = cases;
        this.people = people;
        this.units = units;
        this.tokens = tokens;
        this.clock = clock;
    }

    record Form(@NotNull(message = "{accountability.case.fault.choose}") SubjectKind kind, @Size(max = 40) String subject,
            @NotBlank(message = "{accountability.case.fault.words}") @Size(max = 200) String unit,
            @NotNull(message = "{accountability.case.fault.choose}") Phrase phrase,
            @NotNull(message = "{accountability.case.fault.day}") LocalDate conductOn,
            @NotBlank(message = "{accountability.case.fault.words}")
            @Size(max = 4000, message = "{accountability.case.fault.long}") String conduct,
            @NotBlank(message = "{accountability.case.fault.words}")
            @Size(max = 4000, message = "{accountability.case.fault.long}") String reason,
            String token) {}

    static boolean mayPropose(Acting acting) {
        return acting.whole().stream().anyMatch(held -> OFFICE.contains(held.seat().post().code()));
    }

    @GetMapping("/accountability/cases")
    String list(Acting acting, @RequestParam(required = false) UUID before, Model model) {
        var rows = list.of(acting, before == null ? null : new MatterId(before));
        model.addAttribute("rows", rows.stream().limit(PAGE).toList());
        model.addAttribute("next", rows.size() > PAGE ? rows.get(PAGE - 1).id() : null);
        model.addAttribute("older", before != null);
        model.addAttribute("mayPropose", mayPropose(acting));
        return "accountability/cases";
    }

    @GetMapping("/accountability/cases/new")
    String fill(Acting acting, Model model) {
        return form(new Form(SubjectKind.LEADING_CADRE, "", "", null, null, "", "", tokens.issue()), acting, model);
    }

    @PostMapping("/accountability/cases/new")
    String propose(@Valid @ModelAttribute("form") Form form, BindingResult errors, Acting acting, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        if (!mayPropose(acting)) {
            throw new NotFound("nothing to propose");
        }
        var unit = units.named(form.unit() == null ? "" : form.unit().strip());
        var subject = form.subject() == null || form.subject().isBlank() ? null
                : people.numbered(form.subject()).orElse(null);
        if (!errors.hasFieldErrors("unit") && unit.isEmpty()) {
            errors.rejectValue("unit", "accountability.case.fault.unit");
        }
        if (form.conductOn() != null && form.conductOn().isAfter(LocalDate.now(clock))) {
            errors.rejectValue("conductOn", "accountability.case.fault.past");
        }
        if (form.kind() != null && (form.kind() == SubjectKind.PARTY_ORG) != (subject == null)) {
            errors.rejectValue("subject", "accountability.case.fault.subject");
        }
        if (!errors.hasErrors()) {
            var ground = cases.ground(form.kind(), form.phrase(), form.conductOn());
            if (ground.isEmpty()) {
                errors.rejectValue("phrase", "rule.GroundMissing");
            } else {
                try {
                    var path = tokens.use(form.token(), () -> "/matters/" + cases.propose(new NewCase(form.kind(),
                            subject == null ? null : subject.id(), unit.get().id(), ground.get().code(), form.conductOn(),
                            form.conduct().strip(), form.reason().strip()), acting.actor()));
                    redirect.addFlashAttribute("flash", "accountability.cases.proposed");
                    return "redirect:" + path;
                } catch (RuleBroken broken) {
                    errors.reject(broken.code(), broken.arguments(), null);
                }
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(form, acting, model);
    }

    private String form(Form form, Acting acting, Model model) {
        if (!mayPropose(acting)) {
            throw new NotFound("nothing to propose");
        }
        model.addAttribute("form", form);
        model.addAttribute("kinds", SubjectKind.values());
        model.addAttribute("phrases", Phrase.values());
        return "accountability/case-new";
    }
}
