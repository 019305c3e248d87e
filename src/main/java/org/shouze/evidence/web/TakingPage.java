package org.shouze.evidence.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.shouze.NotFound;
import org.shouze.documents.FileKind;
import org.shouze.documents.FileRefused;
import org.shouze.evidence.Evidence;
import org.shouze.evidence.OneTakerOnly;
import org.shouze.evidence.PurposeWall;
import org.shouze.evidence.Source;
import org.shouze.evidence.TakenInTheFuture;
import org.shouze.evidence.TakerIsNoMember;
import org.shouze.evidence.Taking;
import org.shouze.identity.Acting;
import org.shouze.matter.Matter;
import org.shouze.matter.MatterId;
import org.shouze.matter.PersonIsExcluded;
import org.shouze.organization.PersonId;
import org.shouze.worklist.FormTokens;
import org.shouze.worklist.Worklist;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 登记证据: the form that puts a piece of evidence into a confidential matter that is under way. */
@Controller
class TakingPage {

    private final Evidence evidence;
    private final Worklist worklist;
    private final Takers takers;
    private final FormTokens tokens;
    private final Clock clock;

    TakingPage(Evidence evidence, Worklist worklist, Takers takers, FormTokens tokens, Clock clock) {
        this.evidence = evidence;
        this.worklist = worklist;
        this.takers = takers;
        this.tokens = tokens;
        this.clock = clock;
    }

    record Form(String token, @NotBlank @Size(max = 200) String title, @Size(max = 500) String proves,
            @NotNull Source source, @Size(max = 200) String giver, @Size(max = 200) String place,
            @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime takenAt, Long takerOne, Long takerTwo,
            MultipartFile file) {

        Taking taking(Clock clock) {
            var people = Stream.of(takerOne, takerTwo).filter(taker -> taker != null).map(PersonId::new).toList();
            return new Taking(title.strip(), text(proves), source, text(giver), text(place),
                    takenAt.atZone(clock.getZone()).toInstant(), people);
        }

        private static String text(String typed) {
            return typed == null || typed.isBlank() ? null : typed.strip();
        }
    }

    @GetMapping("/matters/{id}/evidence/add")
    String open(@PathVariable UUID id, Acting acting, Model model) {
        model.addAttribute("form", new Form(tokens.issue(), "", "", null, "", "", null, acting.actor().person(), null, null));
        return page(matter(id, acting), acting, model);
    }

    @PostMapping("/matters/{id}/evidence/add")
    String take(@PathVariable UUID id, @Valid @ModelAttribute("form") Form form, BindingResult errors, Acting acting,
            Model model, HttpServletResponse response, RedirectAttributes redirect) throws IOException {
        var matter = matter(id, acting);
        if (!errors.hasErrors()) {
            try (var upload = Upload.of(form.file())) {
                var file = upload.incoming();
                var where = tokens.use(form.token(), () -> "/matters/" + id + "/evidence/"
                        + evidence.take(matter.id(), form.taking(clock), file, acting.actor()).id());
                redirect.addFlashAttribute("flash", "evidence.taken");
                return "redirect:" + where;
            } catch (FileRefused refused) {
                errors.rejectValue("file", refused.code(), refused.arguments(), null);
            } catch (PurposeWall broken) {
                errors.rejectValue("source", broken.code());
            } catch (OneTakerOnly | TakerIsNoMember | PersonIsExcluded broken) {
                errors.rejectValue("takerTwo", broken.code());
            } catch (TakenInTheFuture broken) {
                errors.rejectValue("takenAt", broken.code());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(matter, acting, model);
    }

    private String page(Matter matter, Acting acting, Model model) {
        model.addAttribute("matter", matter);
        model.addAttribute("confidence", takers.confidence(matter, acting));
        model.addAttribute("sources", List.of(Source.values()));
        model.addAttribute("people", takers.of(matter.id(), null));
        model.addAttribute("accepted", FileKind.accepted());
        return "evidence/add";
    }

    /** @throws NotFound if he may not read it, or it takes no evidence (any more) */
    private Matter matter(UUID id, Acting acting) {
        var matter = worklist.read(new MatterId(id), acting).matter();
        evidence.of(matter, acting.actor());
        if (!matter.confidential() || matter.closedAt() != null) {
            throw new NotFound("evidence of " + id);
        }
        return matter;
    }
}
