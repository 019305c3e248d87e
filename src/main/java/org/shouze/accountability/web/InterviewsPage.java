package org.shouze.accountability.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.shouze.NotFound;
import org.shouze.RuleBroken;
import org.shouze.accountability.InterviewKind;
import org.shouze.accountability.InterviewLedger;
import org.shouze.accountability.InterviewProposal;
import org.shouze.accountability.Interviews;
import org.shouze.basis.Phrase;
import org.shouze.basis.SubjectKind;
import org.shouze.identity.Acting;
import org.shouze.organization.People;
import org.shouze.worklist.FormTokens;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 约谈函询台账, and the form that proposes one. */
@Controller
class InterviewsPage {

    private final Interviews interviews;
    private final InterviewLedger ledger;
    private final People people;
    private final FormTokens tokens;

    InterviewsPage(Interviews interviews, InterviewLedger ledger, People people, FormTokens tokens) {
        this.interviews = interviews;
        this.ledger = ledger;
        this.people = people;
        this.tokens = tokens;
    }

    record Proposing(@NotNull InterviewKind kind, @NotBlank @Size(max = 40) String subject, @NotNull SubjectKind subjectKind,
            @NotNull Phrase phrase, @NotBlank @Size(max = 10) String conduct,
            @NotBlank @Size(max = 4000) String facts, Boolean headConcerned) {

        Proposing {
            headConcerned = headConcerned != null && headConcerned;
        }

        private LocalDate conductDay() {
            try {
                return LocalDate.parse(conduct);
            } catch (DateTimeParseException e) {
                return null;
            }
        }
    }

    @GetMapping("/interviews")
    String list(@RequestParam(required = false) UUID before, Acting acting, Model model) {
        model.addAttribute("page", ledger.of(acting, before));
        model.addAttribute("counts", ledger.mayCount(acting) ? ledger.counts() : null);
        model.addAttribute("mayPropose", interviews.mayPropose(acting));
        return "accountability/interviews";
    }

    @GetMapping("/interviews/new")
    String fill(Acting acting, Model model) {
        demandSeat(acting);
        model.addAttribute("form", new Proposing(null, "", null, null, "", "", false));
        model.addAttribute("token", tokens.issue());
        return "accountability/new-interview";
    }

    @PostMapping("/interviews/new")
    String propose(@Valid @ModelAttribute("form") Proposing form, BindingResult errors, @RequestParam String token,
            Acting acting, Model model, HttpServletResponse response, RedirectAttributes redirect) throws BindException {
        demandSeat(acting);
        if (form == null) {
            throw new BindException(errors);
        }
        var subject = people.numbered(form.subject() == null ? "" : form.subject());
        if (!errors.hasFieldErrors("subject") && subject.isEmpty()) {
            errors.rejectValue("subject", "accountability.fault.person");
        }
        if (!errors.hasFieldErrors("conduct") && form.conductDay() == null) {
            errors.rejectValue("conduct", "typeMismatch.java.time.LocalDate");
        }
        if (!errors.hasErrors()) {
            try {
                var path = tokens.use(token, () -> "/matters/" + interviews.propose(new InterviewProposal(form.kind(),
                        subject.orElseThrow().id(), form.subjectKind(), form.phrase(), form.conductDay(), form.facts(),
                        form.headConcerned(), null), acting.actor()));
                redirect.addFlashAttribute("flash", "accountability.interviews.proposed");
                return "redirect:" + path;
            } catch (RuleBroken broken) {
                model.addAttribute("broken", broken);
            }
        }
        response.setStatus((errors.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT).value());
        model.addAttribute("wrong", true);
        model.addAttribute("token", token);
        return "accountability/new-interview";
    }

    private void demandSeat(Acting acting) {
        if (!interviews.mayPropose(acting)) {
            throw new NotFound("/interviews/new");
        }
    }
}
