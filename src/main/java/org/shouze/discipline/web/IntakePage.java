package org.shouze.discipline.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.shouze.NotFound;
import org.shouze.RuleBroken;
import org.shouze.discipline.Clues;
import org.shouze.discipline.Intake;
import org.shouze.discipline.Leads;
import org.shouze.discipline.Officers;
import org.shouze.discipline.SentUp;
import org.shouze.discipline.Source;
import org.shouze.discipline.Texts;
import org.shouze.identity.Acting;
import org.shouze.organization.People;
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

/** 登记线索: whose it is first, then the number. And what came in the letterbox. */
@Controller
class IntakePage {

    private final Clues clues;
    private final SentUp sentUp;
    private final Leads leads;
    private final Texts texts;
    private final People people;
    private final FormTokens tokens;
    private final Clock clock;

    IntakePage(Clues clues, SentUp sentUp, Leads leads, Texts texts, People people, FormTokens tokens, Clock clock) {
        this.clues = clues;
        this.sentUp = sentUp;
        this.leads = leads;
        this.texts = texts;
        this.people = people;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** As typed, so that nothing typed is lost. */
    record Form(@NotNull(message = "{discipline.fault.choose}") Boolean superior,
            @NotNull(message = "{discipline.fault.choose}") Source source,
            @NotNull(message = "{discipline.fault.choose}") Intake.Kind kind,
            @NotNull(message = "{discipline.fault.day}") LocalDate receivedOn,
            @Size(max = 120, message = "{discipline.fault.long}") String findingBody,
            @Size(max = 60, message = "{discipline.fault.long}") String findingNumber, LocalDate findingOn,
            @Size(max = 20, message = "{discipline.fault.long}") String subject,
            @Size(max = 60, message = "{discipline.fault.long}") String informantName,
            @Size(max = 200, message = "{discipline.fault.long}") String informantContact,
            @Size(max = 8000, message = "{discipline.fault.long}") String text, UUID lead, String token) {

        Intake.Finding finding() {
            return empty(findingBody) || empty(findingNumber) || findingOn == null ? null
                    : new Intake.Finding(findingBody.strip(), findingNumber.strip(), findingOn);
        }

        Clues.Informant informant() {
            return empty(informantName) ? null : new Clues.Informant(informantName, informantContact);
        }

        private static boolean empty(String text) {
            return text == null || text.isBlank();
        }
    }

    @GetMapping("/discipline/intake")
    String fill(@RequestParam(required = false) UUID lead, Acting acting, Model model) {
        return form(new Form(null, lead == null ? null : Source.LETTERBOX, null, LocalDate.now(clock), "", "", null, "",
                "", "", "", lead, tokens.issue()), acting, model);
    }

    @PostMapping("/discipline/intake")
    String register(@Valid @ModelAttribute("form") Form form, BindingResult errors, Acting acting, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        check(form, errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(form, acting, model);
        }
        try {
            var path = tokens.use(form.token(), () -> "/discipline/record/" + clues.register(new Clues.Registration(
                    new Intake(form.source(), form.kind(), form.receivedOn(), form.finding()), form.subject(),
                    form.informant(), form.text(), form.lead()), acting));
            redirect.addFlashAttribute("flash", "discipline.registered");
            return "redirect:" + path;
        } catch (RuleBroken broken) {
            errors.reject(broken.code(), broken.arguments(), null);
            response.setStatus(HttpStatus.CONFLICT.value());
            return form(form, acting, model);
        }
    }

    /** What is about somebody above us goes up on paper: only the day stays. */
    @PostMapping("/discipline/sent-up")
    String sendUp(@RequestParam String token, Acting acting, RedirectAttributes redirect) {
        tokens.use(token, () -> {
            sentUp.record(acting);
            return "/discipline";
        });
        redirect.addFlashAttribute("flash", "discipline.sentUp.done");
        return "redirect:/discipline";
    }

    @GetMapping("/discipline/leads")
    String leads(Acting acting, Model model) {
        model.addAttribute("leads", leads.waiting(acting));
        return "discipline/leads";
    }

    @GetMapping("/discipline/leads/{id}")
    String lead(@PathVariable UUID id, Acting acting, Model model) {
        model.addAttribute("content", leads.read(id, acting));
        model.addAttribute("id", id);
        return "discipline/lead";
    }

    @PostMapping("/discipline/leads/{id}/aside")
    String setAside(@PathVariable UUID id, @RequestParam String reason, Acting acting, RedirectAttributes redirect) {
        leads.setAside(id, reason, acting);
        redirect.addFlashAttribute("flash", "discipline.leads.aside.done");
        return "redirect:/discipline/leads";
    }

    private void check(Form form, BindingResult errors) {
        if (Boolean.TRUE.equals(form.superior())) {
            errors.rejectValue("superior", "discipline.fault.superior");
        }
        if (form.receivedOn() != null && form.receivedOn().isAfter(LocalDate.now(clock))) {
            errors.rejectValue("receivedOn", "rule.DayToCome");
        }
        if (form.kind() == Intake.Kind.FALSE_INFORMATION && (form.source() != Source.REFERRAL || form.finding() == null)) {
            errors.rejectValue("kind", "rule.NoFindingOfTheCompetentBody");
        }
        if (!Form.empty(form.subject()) && people.numbered(form.subject().strip()).isEmpty()) {
            errors.rejectValue("subject", "discipline.fault.subject");
        }
    }

    private String form(Form form, Acting acting, Model model) {
        if (!Officers.supervises(acting)) {
            throw new NotFound("intake");
        }
        model.addAttribute("form", form);
        model.addAttribute("sources", Source.values());
        model.addAttribute("kinds", Intake.Kind.values());
        model.addAttribute("textsOn", texts.areOn());
        return "discipline/intake";
    }
}
