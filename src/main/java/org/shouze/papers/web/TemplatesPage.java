package org.shouze.papers.web;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.shouze.NotFound;
import org.shouze.documents.Download;
import org.shouze.documents.FileRefused;
import org.shouze.documents.OfficialDocuments;
import org.shouze.identity.Acting;
import org.shouze.papers.PaperKind;
import org.shouze.papers.TemplateChanged;
import org.shouze.papers.TemplateHasFaults;
import org.shouze.papers.Templates;
import org.springframework.context.MessageSource;
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

/** 文书模板: the kinds somebody keeps; each is taken away, edited in Word, and put into force when it has no faults. */
@Controller
class TemplatesPage {

    private final Templates templates;
    private final MessageSource messages;

    TemplatesPage(Templates templates, MessageSource messages) {
        this.templates = templates;
        this.messages = messages;
    }

    record Putting(int basis, MultipartFile file, @NotBlank @Size(max = 200) String note) {}

    @GetMapping("/paper-templates")
    String list(Acting acting, Model model) {
        var kept = templates.keptBy(acting);
        if (kept.isEmpty()) {
            throw new NotFound("paper templates");
        }
        var inForce = templates.inForce();
        model.addAttribute("templates", kept.stream().map(inForce::get).toList());
        return "papers/templates";
    }

    @GetMapping("/paper-templates/{kind}")
    String kind(@PathVariable String kind, Acting acting, Model model) {
        var of = named(kind);
        model.addAttribute("form", new Putting(templates.inForce().get(of).version(), null, ""));
        return page(of, acting, model);
    }

    @GetMapping("/paper-templates/{kind}/{version}")
    void docx(@PathVariable String kind, @PathVariable int version, Acting acting, HttpServletResponse response)
            throws IOException {
        var of = named(kind);
        var docx = templates.docx(of, version, acting);
        Download.as(response, messages.getMessage(of.label(), null, Locale.SIMPLIFIED_CHINESE) + "模板.docx",
                OfficialDocuments.WORD);
        response.getOutputStream().write(docx);
    }

    @PostMapping("/paper-templates/{kind}")
    String put(@PathVariable String kind, @Valid @ModelAttribute("form") Putting form, BindingResult errors, Acting acting,
            Model model, HttpServletResponse response, RedirectAttributes redirect) throws IOException {
        var of = named(kind);
        if (!errors.hasErrors() && put(of, form, errors, acting, model)) {
            redirect.addFlashAttribute("flash", "papers.template.put");
            return "redirect:/paper-templates/" + of;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(of, acting, model);
    }

    private boolean put(PaperKind kind, Putting form, BindingResult errors, Acting acting, Model model) throws IOException {
        var kept = Files.createTempFile("template", null);
        try {
            if (form.file() != null) {
                form.file().transferTo(kept);
            }
            templates.put(kind, form.basis(), kept, form.file() == null ? "" : form.file().getOriginalFilename(), form.note().strip(), acting);
            return true;
        } catch (FileRefused refused) {
            errors.rejectValue("file", refused.code(), refused.arguments(), null);
        } catch (TemplateHasFaults refused) {
            errors.rejectValue("file", refused.code());
            model.addAttribute("faults", refused.faults());
        } catch (TemplateChanged changed) {
            errors.rejectValue("file", changed.code());
        } finally {
            Files.deleteIfExists(kept);
        }
        return false;
    }

    private String page(PaperKind kind, Acting acting, Model model) {
        model.addAttribute("kind", kind);
        if (!model.containsAttribute("faults")) {
            model.addAttribute("faults", List.of());
        }
        model.addAttribute("history", templates.history(kind, acting));
        model.addAttribute("fields", templates.fields(kind));
        return "papers/template";
    }

    private static PaperKind named(String kind) {
        try {
            return PaperKind.valueOf(kind);
        } catch (IllegalArgumentException e) {
            throw new NotFound("template " + kind);
        }
    }
}
