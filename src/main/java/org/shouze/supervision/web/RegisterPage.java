package org.shouze.supervision.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.shouze.calendar.WorkingTime;
import org.shouze.identity.Acting;
import org.shouze.organization.People;
import org.shouze.organization.Person;
import org.shouze.organization.Seats;
import org.shouze.organization.UnitKind.Level;
import org.shouze.rehearsal.Rehearsals;
import org.shouze.supervision.NewRectification;
import org.shouze.supervision.Rectifications;
import org.shouze.supervision.SupervisionDesk;
import org.shouze.supervision.TaskRehearsal;
import org.shouze.supervision.TaskUnits;
import org.shouze.worklist.FormTokens;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 立项督办: a task, the unit that does it, those that assist, by when. */
@Controller
class RegisterPage {

    private static final Set<Level> ASSISTING = EnumSet.of(Level.OFFICE, Level.COLLEGE);

    private final Rectifications tasks;
    private final TaskUnits units;
    private final SupervisionDesk desk;
    private final People people;
    private final Seats seats;
    private final TaskRehearsal rehearsal;
    private final Rehearsals rehearsals;
    private final MessageSource messages;
    private final FormTokens tokens;
    private final WorkingTime time;
    private final Clock clock;

    RegisterPage(Rectifications tasks, TaskUnits units, SupervisionDesk desk, People people, Seats seats,
            TaskRehearsal rehearsal, Rehearsals rehearsals, MessageSource messages, FormTokens tokens, WorkingTime time,
            Clock clock) {
        this.tasks = tasks;
        this.units = units;
        this.desk = desk;
        this.people = people;
        this.seats = seats;
        this.rehearsal = rehearsal;
        this.rehearsals = rehearsals;
        this.messages = messages;
        this.tokens = tokens;
        this.time = time;
        this.clock = clock;
    }

    /** As typed, so that nothing typed is lost. @param responsible staff number, or blank for the unit's head */
    record Form(@NotBlank @Size(max = 60, message = "{supervision.fault.subjectLong}") String subject,
            @NotBlank @Size(max = 2000, message = "{supervision.fault.longer}") String what, String unit, String responsible,
            List<String> assisting, String due, String confidential, String token) {

        public List<String> assisting() {
            return assisting == null ? List.of() : assisting;
        }

        LocalDate day() {
            try {
                return LocalDate.parse(due == null ? "" : due.strip());
            } catch (DateTimeParseException e) {
                return null;
            }
        }
    }

    @GetMapping("/supervision/new")
    String fill(Acting acting, @RequestParam(defaultValue = "") String subject, @RequestParam(defaultValue = "") String unit,
            Model model) {
        return form(new Form(subject, "", unit, "", List.of(), "", null, tokens.issue()), acting, model);
    }

    /** @param act send, or rehearse before, or edit again after that */
    @PostMapping("/supervision/new")
    String register(@Valid @ModelAttribute("form") Form form, BindingResult errors,
            @RequestParam(defaultValue = "send") String act, Acting acting, HttpServletRequest request, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        desk.demandSupervisor(acting);
        if (act.equals("edit")) {
            return form(form, acting, model);
        }
        var unit = units.named(number(form.unit()));
        var assisting = form.assisting().stream().map(RegisterPage::number).map(units::named)
                .flatMap(Optional::stream).map(one -> one.id()).distinct().toList();
        var responsible = form.responsible() == null || form.responsible().isBlank() ? Optional.<Person>empty()
                : people.numbered(form.responsible().strip()).filter(person -> !seats.heldBy(person.id()).isEmpty());
        if (unit.isEmpty()) {
            errors.rejectValue("unit", "supervision.fault.unitMissing");
        }
        if (unit.isPresent() && assisting.contains(unit.get().id())) {
            errors.rejectValue("assisting", "supervision.fault.assistsItself");
        }
        if (responsible.isEmpty() && form.responsible() != null && !form.responsible().isBlank()) {
            errors.rejectValue("responsible", "supervision.fault.responsible");
        }
        if (form.day() == null || !form.day().isAfter(LocalDate.now(clock))) {
            errors.rejectValue("due", "rule.DueInThePast");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(form, acting, model);
        }
        var task = new NewRectification(unit.get().id(), responsible.map(Person::id).orElse(null),
                form.subject().strip(), form.what(), time.closing(form.day()), null, form.confidential() != null, assisting);
        if (act.equals("rehearse")) {
            return rehearsed(task, request, model);
        }
        var path = tokens.use(form.token(), () -> "/matters/" + tasks.register(task, acting.actor()));
        redirect.addFlashAttribute("flash", "supervision.registered.flash");
        return "redirect:" + path;
    }

    /** Nothing is written, and the token of the form stays good. */
    private String rehearsed(NewRectification task, HttpServletRequest request, Model model) {
        var typed = new LinkedHashMap<>(request.getParameterMap());
        typed.keySet().removeAll(Set.of("_csrf", "act"));
        model.addAttribute("rehearsal", rehearsals.of(rehearsal.draft(task, say("supervision.unit"),
                say("supervision.assisting"))));
        model.addAttribute("back", "/supervision/new");
        model.addAttribute("method", "post");
        model.addAttribute("typed", typed);
        return "rehearsal/result";
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    private String form(Form form, Acting acting, Model model) {
        desk.demandSupervisor(acting);
        model.addAttribute("form", form);
        model.addAttribute("units", units.all());
        model.addAttribute("mayAssist", units.all().stream()
                .filter(one -> ASSISTING.contains(one.kind().level())).toList());
        return "supervision/register";
    }

    private static Long number(String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
