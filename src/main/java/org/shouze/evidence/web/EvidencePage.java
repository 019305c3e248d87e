package org.shouze.evidence.web;

import java.io.IOException;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.shouze.NotFound;
import org.shouze.documents.Download;
import org.shouze.documents.FileKind;
import org.shouze.documents.FileRefused;
import org.shouze.documents.Purpose;
import org.shouze.evidence.Evidence;
import org.shouze.evidence.Exhibit;
import org.shouze.evidence.ExhibitId;
import org.shouze.evidence.TakerIsNoMember;
import org.shouze.identity.Acting;
import org.shouze.matter.Matter;
import org.shouze.matter.MatterId;
import org.shouze.matter.PersonIsExcluded;
import org.shouze.organization.PersonId;
import org.shouze.worklist.FormTokens;
import org.shouze.worklist.Worklist;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 证据: what a matter has, each piece with its files, who has had it, and what may be done with it. */
@Controller
class EvidencePage {

    private final Evidence evidence;
    private final Worklist worklist;
    private final Takers takers;
    private final FormTokens tokens;

    EvidencePage(Evidence evidence, Worklist worklist, Takers takers, FormTokens tokens) {
        this.evidence = evidence;
        this.worklist = worklist;
        this.takers = takers;
        this.tokens = tokens;
    }

    /** @param covers the original that the file is a covered copy of, or null for a new version */
    record Adding(String token, UUID covers, @NotBlank @Size(max = 500) String note, MultipartFile file) {}

    record Handing(@NotNull Long to, @NotBlank @Size(max = 500) String why) {}

    @GetMapping("/matters/{id}/evidence")
    String list(@PathVariable UUID id, Acting acting, Model model) {
        var matter = matter(id, acting);
        model.addAttribute("matter", matter);
        model.addAttribute("confidence", takers.confidence(matter, acting));
        model.addAttribute("exhibits", evidence.of(matter, acting.actor()));
        return "evidence/list";
    }

    @GetMapping("/matters/{id}/evidence/{exhibit}")
    String exhibit(@PathVariable UUID id, @PathVariable UUID exhibit, Acting acting, Model model) {
        model.addAttribute("form", new Adding(tokens.issue(), null, "", null));
        model.addAttribute("handing", new Handing(null, ""));
        return page(matter(id, acting), exhibit, acting, model);
    }

    @GetMapping("/matters/{id}/evidence/{exhibit}/file")
    String file(@PathVariable UUID id, @PathVariable UUID exhibit, @RequestParam(required = false) UUID file,
            @RequestParam(required = false) Purpose purpose, Acting acting, Model model, HttpServletResponse response)
            throws IOException {
        var found = found(matter(id, acting), exhibit, acting);
        if (purpose == null || file == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("fault", true);
            return exhibit(id, exhibit, acting, model);
        }
        var opened = evidence.open(found.id(), file, purpose, acting.actor());
        Download.as(response, opened.name(), opened.kind().type());
        response.setContentLength(opened.content().length);
        response.getOutputStream().write(opened.content());
        return null;
    }

    @PostMapping("/matters/{id}/evidence/{exhibit}/files")
    String add(@PathVariable UUID id, @PathVariable UUID exhibit, @Valid @ModelAttribute("form") Adding form,
            BindingResult errors, Acting acting, Model model, HttpServletResponse response, RedirectAttributes redirect)
            throws IOException {
        var matter = matter(id, acting);
        var found = found(matter, exhibit, acting);
        if (!errors.hasErrors()) {
            try (var upload = Upload.of(form.file())) {
                var file = upload.incoming();
                tokens.use(form.token(), () -> {
                    if (form.covers() == null) {
                        evidence.renew(found.id(), file, form.note().strip(), acting.actor());
                    } else {
                        evidence.cover(found.id(), form.covers(), file, form.note().strip(), acting.actor());
                    }
                    return "";
                });
                redirect.addFlashAttribute("flash", "evidence.added");
                return "redirect:/matters/" + id + "/evidence/" + exhibit;
            } catch (FileRefused refused) {
                errors.rejectValue("file", refused.code(), refused.arguments(), null);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("handing", new Handing(null, ""));
        return page(matter, exhibit, acting, model);
    }

    @PostMapping("/matters/{id}/evidence/{exhibit}/hand")
    String hand(@PathVariable UUID id, @PathVariable UUID exhibit, @Valid @ModelAttribute("handing") Handing handing,
            BindingResult errors, Acting acting, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        var matter = matter(id, acting);
        var found = found(matter, exhibit, acting);
        if (!errors.hasErrors()) {
            try {
                evidence.hand(found.id(), new PersonId(handing.to()), handing.why().strip(), acting.actor());
                redirect.addFlashAttribute("flash", "evidence.handed");
                return "redirect:/matters/" + id + "/evidence/" + exhibit;
            } catch (TakerIsNoMember | PersonIsExcluded broken) {
                errors.rejectValue("to", broken.code());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("form", new Adding(tokens.issue(), null, "", null));
        return page(matter, exhibit, acting, model);
    }

    private String page(Matter matter, UUID id, Acting acting, Model model) {
        var exhibit = found(matter, id, acting);
        model.addAttribute("matter", matter);
        model.addAttribute("confidence", takers.confidence(matter, acting));
        model.addAttribute("exhibit", exhibit);
        model.addAttribute("custody", evidence.custody(exhibit.id(), acting.actor()));
        model.addAttribute("purposes", Purpose.values());
        model.addAttribute("accepted", FileKind.accepted());
        model.addAttribute("mine", exhibit.holder().person().equals(acting.person()));
        model.addAttribute("others", takers.of(matter.id(), acting.person()));
        return "evidence/exhibit";
    }

    private Exhibit found(Matter matter, UUID id, Acting acting) {
        var exhibit = evidence.get(new ExhibitId(id), acting.actor());
        if (!exhibit.matter().equals(matter.id())) {
            throw new NotFound("evidence " + id);
        }
        return exhibit;
    }

    /** @throws NotFound if he may not read it */
    private Matter matter(UUID id, Acting acting) {
        return worklist.read(new MatterId(id), acting).matter();
    }
}
