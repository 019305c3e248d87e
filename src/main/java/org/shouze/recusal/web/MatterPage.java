package org.shouze.recusal.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.shouze.NotFound;
import org.shouze.RuleBroken;
import org.shouze.audit.Audit;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.Members;
import org.shouze.organization.People;
import org.shouze.recusal.Duty;
import org.shouze.recusal.Handlers;
import org.shouze.recusal.Recusals;
import org.shouze.recusal.Request;
import org.shouze.recusal.Superior;
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

/** 回避与人手 of one confidential matter, for its members. */
@Controller
class MatterPage {

    private final Recusals recusals;
    private final Handlers handlers;
    private final Superior superior;
    private final Matters matters;
    private final Members members;
    private final People people;
    private final Audit audit;

    MatterPage(Recusals recusals, Handlers handlers, Superior superior, Matters matters, Members members, People people,
            Audit audit) {
        this.recusals = recusals;
        this.handlers = handlers;
        this.superior = superior;
        this.matters = matters;
        this.members = members;
        this.people = people;
        this.audit = audit;
    }

    record Asking(@NotBlank @Size(max = 30) String number, @NotNull Request.Ground ground, @NotNull Request.Asker asker,
            @NotBlank @Size(max = 500) String reason) {}

    record Typed(String act, String letter, String why) {}

    @GetMapping("/recusal/{matter}")
    String matter(@PathVariable UUID matter, Acting acting, Model model) {
        model.addAttribute("form", new Asking(null, null, null, null));
        return page(matter, acting, model);
    }

    @PostMapping("/recusal/{matter}")
    String ask(@PathVariable UUID matter, @Valid @ModelAttribute("form") Asking form, BindingResult errors, Acting acting,
            Model model, HttpServletResponse response, RedirectAttributes redirect) {
        var id = readable(matter, acting);
        var person = errors.hasFieldErrors("number") ? null : people.numbered(form.number()).orElse(null);
        if (person == null && !errors.hasFieldErrors("number")) {
            errors.rejectValue("number", "recusal.own.number.unknown");
        }
        if (Refused.by(() -> recusals.recuse(id, person.id(), form.ground(), form.reason().strip(), form.asker(),
                acting.actor()), errors, response)) {
            return page(matter, acting, model);
        }
        return done(matter, "recusal.ask.done", redirect);
    }

    /** The head's word, or what the superior wrote. */
    @PostMapping("/recusal/{matter}/requests/{id}")
    String decide(@PathVariable UUID matter, @PathVariable UUID id, @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String letter, @RequestParam(defaultValue = "") String why, Acting acting,
            Model model, HttpServletResponse response, RedirectAttributes redirect) {
        var request = recusals.requests(readable(matter, acting)).stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow(() -> new NotFound(id));
        try {
            var granted = chosen(act, "grant", "refuse").equals("grant");
            if (request.decider() == Request.Decider.HEAD) {
                recusals.decide(id, granted, within(why), acting.actor());
            } else {
                recusals.recordAnswer(id, granted, within(letter), within(why), acting);
            }
        } catch (RuleBroken broken) {
            return refused(broken, id.toString(), new Typed(act, letter, why), matter, acting, model, response);
        }
        if (members.isExcluded(new MatterId(matter), acting.person())) {
            return "redirect:/";
        }
        return done(matter, "recusal.decide.done", redirect);
    }

    @PostMapping("/recusal/{matter}/superior")
    String askSuperior(@PathVariable UUID matter, @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String why, Acting acting, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        var id = readable(matter, acting);
        try {
            superior.ask(id, Superior.Wanted.valueOf(chosen(act, "ASSIGN", "TAKE_OVER")),
                    handlers.staffing(id, Map.of()).missing().keySet(), within(why), acting);
        } catch (RuleBroken broken) {
            return refused(broken, "superior", new Typed(act, "", why), matter, acting, model, response);
        }
        return done(matter, "recusal.superior.done", redirect);
    }

    @PostMapping("/recusal/{matter}/superior/{id}")
    String recordSuperior(@PathVariable UUID matter, @PathVariable UUID id, @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String letter, @RequestParam(defaultValue = "") String why, Acting acting,
            Model model, HttpServletResponse response, RedirectAttributes redirect) {
        if (!superior.get(id).matter().equals(readable(matter, acting))) {
            throw new NotFound(id);
        }
        try {
            superior.answer(id, Superior.Answer.valueOf(chosen(act, "ASSIGNED", "TAKEN_OVER", "REFUSED")), within(letter),
                    within(why), acting);
        } catch (RuleBroken broken) {
            return refused(broken, id.toString(), new Typed(act, letter, why), matter, acting, model, response);
        }
        return done(matter, "recusal.superior.answered", redirect);
    }

    private String page(UUID matter, Acting acting, Model model) {
        var id = readable(matter, acting);
        audit.read(acting.actor(), "matter:" + id, "purpose.recusal");
        var staffing = handlers.staffing(id, Map.of());
        var requests = recusals.requests(id);
        model.addAttribute("matter", matters.get(id));
        model.addAttribute("confidence", members.confidence(id, acting.person()));
        model.addAttribute("staffing", staffing);
        model.addAttribute("duties", Duty.values());
        model.addAttribute("requests", requests);
        model.addAttribute("excluded", members.excluded(id).size());
        model.addAttribute("superior", superior.of(id));
        model.addAttribute("grounds", Request.Ground.values());
        model.addAttribute("askers", Request.Asker.values());
        model.addAttribute("wanted", Superior.Wanted.values());
        model.addAttribute("answers", Superior.Answer.values());
        model.addAttribute("isHead", recusals.isHead(acting.actor()));
        model.addAttribute("keeps", handlers.mayKeep(acting));
        model.addAttribute("self", acting.person());
        model.addAttribute("people", people.get(Stream.concat(staffing.free().values().stream().flatMap(List::stream),
                requests.stream().flatMap(each -> Stream.of(each.person(), each.decidedBy(), each.askedBy())
                        .filter(Objects::nonNull))).distinct().toList()));
        model.asMap().putIfAbsent("typed", new Typed("", "", ""));
        return "recusal/matter";
    }

    private MatterId readable(UUID matter, Acting acting) {
        var id = new MatterId(matter);
        if (!members.include(id, acting.person())) {
            throw new NotFound(id);
        }
        return id;
    }

    private String refused(RuleBroken broken, String at, Typed typed, UUID matter, Acting acting, Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("fault", broken.code());
        model.addAttribute("at", at);
        model.addAttribute("typed", typed);
        return matter(matter, acting, model);
    }

    private static String done(UUID matter, String message, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", message);
        return "redirect:/recusal/" + matter;
    }

    private static String chosen(String act, String... known) {
        return Arrays.stream(known).filter(act::equals).findFirst().orElseThrow(NothingChosen::new);
    }

    private static String within(String text) {
        if (text.length() > 500) {
            throw new ReasonTooLong();
        }
        return text.strip();
    }

    private static class NothingChosen extends RuleBroken {}

    private static class ReasonTooLong extends RuleBroken {}
}
