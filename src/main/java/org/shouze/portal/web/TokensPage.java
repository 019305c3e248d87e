package org.shouze.portal.web;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.shouze.RuleBroken;
import org.shouze.audit.Audit;
import org.shouze.documents.Sheets;
import org.shouze.identity.Acting;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitKind.Level;
import org.shouze.organization.Units;
import org.shouze.portal.Scope;
import org.shouze.portal.Token;
import org.shouze.portal.Tokens;
import org.shouze.portal.Tokens.Grant;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The security administrator's page: which system may read what, until when; never the secret. */
@Controller
@RequestMapping("/tokens")
class TokensPage {

    private static final int LONGEST = 366;
    private static final int USUAL = 180;
    private static final List<String> COLUMNS = List.of("portal.name", "portal.unit", "portal.scopes", "portal.keeper",
            "portal.until", "portal.state", "portal.used");

    private final Tokens tokens;
    private final Units units;
    private final Sheets sheets;
    private final Audit audit;
    private final MessageSource messages;
    private final Clock clock;

    TokensPage(Tokens tokens, Units units, Sheets sheets, Audit audit, MessageSource messages, Clock clock) {
        this.tokens = tokens;
        this.units = units;
        this.sheets = sheets;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /** As typed, so that nothing typed is lost. */
    record Form(@NotBlank @Size(max = 60) String name, String unit, List<String> scopes, @NotBlank String keeper,
            String lastDay) {

        public Set<Scope> chosen() {
            var chosen = EnumSet.noneOf(Scope.class);
            Arrays.stream(Scope.values()).filter(one -> scopes != null && scopes.contains(one.name())).forEach(chosen::add);
            return chosen;
        }

        LocalDate day() {
            try {
                return LocalDate.parse(lastDay == null ? "" : lastDay.strip());
            } catch (DateTimeException e) {
                return null;
            }
        }
    }

    @GetMapping
    String list(@RequestParam(required = false) String before, Model model) {
        return page(new Form("", "", List.of(Scope.FIGURES.name()), "", today().plusDays(USUAL).toString()), before, model);
    }

    @PostMapping
    String grant(@Valid @ModelAttribute("form") Form form, BindingResult errors, Acting acting, Model model,
            HttpServletResponse response, RedirectAttributes flash) {
        var unit = choices().stream().filter(one -> String.valueOf(one.id().value()).equals(form.unit())).findFirst();
        if (unit.isEmpty()) {
            errors.rejectValue("unit", "portal.fault.unit");
        }
        if (form.chosen().isEmpty()) {
            errors.rejectValue("scopes", "portal.fault.scopes");
        }
        if (form.day() == null || !form.day().isAfter(today()) || form.day().isAfter(today().plusDays(LONGEST))) {
            errors.rejectValue("lastDay", "portal.fault.lastDay");
        }
        if (!errors.hasErrors()) {
            try {
                tokens.grant(new Grant(form.name().strip(), unit.get().id(), form.chosen(), form.keeper().strip(), form.day()),
                        acting.actor());
                flash.addFlashAttribute("flash", "portal.granted");
                return "redirect:/tokens";
            } catch (RuleBroken broken) {
                errors.rejectValue("keeper", broken.code(), broken.arguments(), null);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(form, null, model);
    }

    @PostMapping("/{id}/revoke")
    String revoke(@PathVariable String id, Acting acting, RedirectAttributes flash) {
        tokens.revoke(id, acting.actor());
        flash.addFlashAttribute("flash", "portal.revoked");
        return "redirect:/tokens";
    }

    @GetMapping("/export.xlsx")
    void export(Acting acting, HttpServletResponse response) throws IOException {
        audit.read(acting.actor(), "tokens", "导出接口令牌");
        try (var sheet = sheets.send(response, "tokens-" + today(), "portal.tokens", COLUMNS)) {
            String before = null;
            do {
                var page = tokens.page(before);
                page.tokens().forEach(one -> sheet.line(cells(one)));
                before = page.next();
            } while (before != null && !sheet.isFull());
        }
    }

    private List<String> cells(Token one) {
        return List.of(one.name(), one.unit().name(), String.join(", ", one.scopes().stream().map(scope ->
                text("portal.scope." + scope)).toList()), one.keeperName(), one.lastDay().toString(),
                text("portal.state." + one.state()), one.usedAt() == null ? "" : one.usedAt().atZone(clock.getZone())
                        .toLocalDate().toString());
    }

    private String page(Form form, String before, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("units", choices());
        model.addAttribute("scopes", Scope.values());
        model.addAttribute("page", tokens.page(before));
        return "portal/tokens";
    }

    /** The school and its colleges. */
    private List<Unit> choices() {
        var school = units.school();
        return Stream.concat(Stream.of(school), units.within(school.id(), Level.COLLEGE).stream()).toList();
    }

    private String text(String key) {
        return messages.getMessage(key, null, key, LocaleContextHolder.getLocale());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
