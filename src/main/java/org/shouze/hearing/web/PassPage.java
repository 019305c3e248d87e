package org.shouze.hearing.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

import org.shouze.RuleBroken;
import org.shouze.hearing.HearingId;
import org.shouze.hearing.Kind;
import org.shouze.hearing.Outcome;
import org.shouze.hearing.PassId;
import org.shouze.hearing.Passes;
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

/**
 * What the person concerned sees: pages of their own, outside of everything that needs an account. They show what was
 * laid before him and take his answer. The session knows the pass; whether it still holds is asked at each request.
 */
@Controller
class PassPage {

    private static final String PASS = "shouze.pass";
    private static final int MOST_POINTS = 20;

    private final Passes passes;

    PassPage(Passes passes) {
        this.passes = passes;
    }

    record Entering(String number, String code) {}

    /** @param more the button that gives one more field for a point of the defence */
    record Answering(Outcome outcome, List<@Size(max = 4000) String> statements, String name, String code, String more) {

        Answering {
            statements = statements == null ? List.of() : statements.stream().map(words -> words == null ? "" : words).toList();
        }

        Answering withFields(int fields) {
            var more = new ArrayList<>(statements);
            while (more.size() < Math.min(fields, MOST_POINTS)) {
                more.add("");
            }
            return new Answering(outcome, more, name, "", null);
        }
    }

    @GetMapping("/pass")
    String door(HttpServletRequest request, Model model) {
        if (pass(request).isPresent()) {
            return "redirect:/pass/matter";
        }
        model.addAttribute("form", new Entering("", ""));
        return "hearing/pass";
    }

    @PostMapping("/pass")
    String enter(@ModelAttribute("form") Entering form, HttpServletRequest request, HttpServletResponse response, Model model) {
        var opened = passes.open(form.number(), form.code(), request.getRemoteAddr());
        if (opened.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refused", true);
            return "hearing/pass";
        }
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(PASS, opened.get().toString());
        return "redirect:/pass/matter";
    }

    @GetMapping("/pass/matter")
    String list(HttpServletRequest request, Model model) {
        var laid = pass(request).flatMap(passes::laid);
        if (laid.isEmpty()) {
            return ended(request);
        }
        model.addAttribute("laid", laid.get());
        return "hearing/laid";
    }

    @GetMapping("/pass/matter/{hearing}")
    String read(@PathVariable UUID hearing, HttpServletRequest request, Model model) {
        var pass = pass(request);
        if (pass.isEmpty()) {
            return ended(request);
        }
        return page(pass.get(), hearing, new Answering(null, List.of(), "", "", null), model);
    }

    @PostMapping("/pass/matter/{hearing}")
    String answer(@PathVariable UUID hearing, @Valid @ModelAttribute("form") Answering form, BindingResult errors,
            HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes redirect)
            throws BindException {
        var pass = pass(request);
        if (pass.isEmpty()) {
            return ended(request);
        }
        if (form == null) {
            throw new BindException(errors);
        }
        if (form.more() != null) {
            return page(pass.get(), hearing, form.withFields(form.statements().size() + 1), model);
        }
        check(form, errors);
        if (!errors.hasErrors() && taken(pass.get(), hearing, form, errors)) {
            redirect.addFlashAttribute("done", true);
            return "redirect:/pass/matter/" + hearing;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(pass.get(), hearing, null, model);
    }

    @PostMapping("/pass/leave")
    String leave(HttpSession session) {
        session.removeAttribute(PASS);
        return "redirect:/pass?left";
    }

    private boolean taken(PassId pass, UUID hearing, Answering form, BindingResult errors) {
        try {
            if (passes.answer(pass, new HearingId(hearing), form.outcome(), form.statements(), form.name(), form.code())) {
                return true;
            }
            errors.rejectValue("code", "hearing.pass.code.wrong");
        } catch (RuleBroken broken) {
            errors.rejectValue(field(broken), broken.code(), broken.arguments(), null);
        }
        return false;
    }

    private static String field(RuleBroken broken) {
        return switch (broken.code()) {
            case "rule.NotHisName" -> "name";
            case "rule.NothingWritten" -> "statements";
            default -> "outcome";
        };
    }

    private static void check(Answering form, BindingResult errors) {
        if (form.outcome() == null) {
            errors.rejectValue("outcome", "hearing.fault.outcome");
        }
        if (form.name() == null || form.name().isBlank()) {
            errors.rejectValue("name", "hearing.fault.name");
        }
        if (form.code() == null || form.code().isBlank()) {
            errors.rejectValue("code", "hearing.fault.code");
        }
    }

    /** @param fresh the form to show, or null for the one that was sent, with its faults */
    private String page(PassId pass, UUID hearing, Answering fresh, Model model) {
        var heard = passes.read(pass, new HearingId(hearing));
        if (fresh != null) {
            model.addAttribute("form", fresh.withFields(heard.hearing().kind() == Kind.DEFEND ? 3 : 1));
        }
        model.addAttribute("heard", heard);
        model.addAttribute("outcomes", offered(heard.hearing().kind()));
        return "hearing/answer";
    }

    /** To refuse an answer altogether needs no pass: that is said, and noted on paper. */
    private static List<Outcome> offered(Kind kind) {
        return Arrays.stream(Outcome.values()).filter(kind::takes)
                .filter(outcome -> outcome != Outcome.REFUSED || kind == Kind.SIGN).toList();
    }

    private Optional<PassId> pass(HttpServletRequest request) {
        var session = request.getSession(false);
        var kept = session == null ? null : session.getAttribute(PASS);
        return Optional.ofNullable((String) kept).map(UUID::fromString).map(PassId::new)
                .filter(passes::holds);
    }

    private static String ended(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || session.getAttribute(PASS) == null) {
            return "redirect:/pass";
        }
        session.removeAttribute(PASS);
        return "redirect:/pass?ended";
    }
}
