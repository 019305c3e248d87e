package org.shouze.hearing.web;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.shouze.NotFound;
import org.shouze.RuleBroken;
import org.shouze.documents.FileKind;
import org.shouze.documents.FileRefused;
import org.shouze.documents.Incoming;
import org.shouze.hearing.Hearings;
import org.shouze.hearing.HearingId;
import org.shouze.hearing.HearingView;
import org.shouze.hearing.Kind;
import org.shouze.hearing.Outcome;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.organization.People;
import org.shouze.organization.Person;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Types in what the person concerned wrote on paper, or that he would not. */
@Controller
class PaperPage {

    private final Hearings hearings;
    private final Matters matters;
    private final People people;
    private final Clock clock;

    PaperPage(Hearings hearings, Matters matters, People people, Clock clock) {
        this.hearings = hearings;
        this.matters = matters;
        this.people = people;
        this.clock = clock;
    }

    /** @param witnessOne his number; points of a defence stand in paragraphs of their own */
    record Entry(@NotNull Outcome outcome, @Size(max = 20000) String statement,
            @NotBlank @Size(max = 20) String writtenAt, @NotBlank String witnessOne,
            @NotBlank String witnessTwo, MultipartFile scan) {

        private LocalDateTime time() {
            try {
                return LocalDateTime.parse(writtenAt);
            } catch (DateTimeParseException e) {
                return null;
            }
        }

        List<String> statements(Kind kind) {
            var text = statement == null ? "" : statement;
            return kind == Kind.DEFEND ? Arrays.asList(text.split("\\R\\s*\\R")) : List.of(text);
        }
    }

    @GetMapping("/hearings/{matter}/{hearing}/paper")
    String open(@PathVariable UUID matter, @PathVariable UUID hearing, Acting acting, Model model) {
        model.addAttribute("form", new Entry(null, "", "", "", "", null));
        return page(of(matter, hearing, acting), model);
    }

    @PostMapping("/hearings/{matter}/{hearing}/paper")
    String enter(@PathVariable UUID matter, @PathVariable UUID hearing, @Valid @ModelAttribute("form") Entry form,
            BindingResult errors, Acting acting, Model model, HttpServletResponse response, RedirectAttributes redirect)
            throws IOException, BindException {
        var asked = of(matter, hearing, acting);
        if (form == null) {
            throw new BindException(errors);
        }
        if (!errors.hasFieldErrors("writtenAt") && form.time() == null) {
            errors.rejectValue("writtenAt", "hearing.fault.time");
        }
        if (!errors.hasErrors() && entered(asked, form, errors, acting)) {
            redirect.addFlashAttribute("flash", "hearing.paper.done");
            return "redirect:/hearings/" + matter;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(asked, model);
    }

    private boolean entered(HearingView asked, Entry form, BindingResult errors, Acting acting) throws IOException {
        var one = witness("witnessOne", form.witnessOne(), errors);
        var two = witness("witnessTwo", form.witnessTwo(), errors);
        if (errors.hasErrors()) {
            return false;
        }
        var kept = Files.createTempFile("scan", null);
        try {
            var given = form.scan() != null && !form.scan().isEmpty();
            if (given) {
                form.scan().transferTo(kept);
            }
            var scan = given ? Incoming.of(kept, form.scan().getOriginalFilename()) : null;
            hearings.enter(asked.id(), new Hearings.Paper(form.outcome(), form.statements(asked.kind()),
                    form.time().atZone(clock.getZone()).toInstant(), List.of(one.id(), two.id())),
                    scan, acting.actor());
            return true;
        } catch (FileRefused refused) {
            errors.rejectValue("scan", refused.code(), refused.arguments(), null);
        } catch (RuleBroken broken) {
            errors.rejectValue(field(broken), broken.code(), broken.arguments(), null);
        } finally {
            Files.deleteIfExists(kept);
        }
        return false;
    }

    private Person witness(String field, String number, BindingResult errors) {
        return people.numbered(number).orElseGet(() -> {
            errors.rejectValue(field, "hearing.fault.witness");
            return null;
        });
    }

    private static String field(RuleBroken broken) {
        return switch (broken.code()) {
            case "rule.NothingWritten" -> "statement";
            case "rule.WrittenAtAnotherTime" -> "writtenAt";
            case "rule.TwoWitnessesNeeded", "rule.WitnessNotFree" -> "witnessTwo";
            case "rule.ScanMissing" -> "scan";
            default -> "outcome";
        };
    }

    private HearingView of(UUID matter, UUID hearing, Acting acting) {
        return hearings.of(new MatterId(matter), acting.actor()).stream()
                .filter(one -> one.id().equals(new HearingId(hearing)) && one.isOpen()).findFirst()
                .orElseThrow(() -> new NotFound(hearing));
    }

    private String page(HearingView asked, Model model) {
        model.addAttribute("asked", asked);
        model.addAttribute("matter", matters.get(asked.matter()));
        model.addAttribute("outcomes", Arrays.stream(Outcome.values()).filter(asked.kind()::takes).toList());
        model.addAttribute("accepted", FileKind.accepted());
        return "hearing/paper";
    }
}
