package org.shouze.worklist.web;

import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.shouze.documents.Attachments;
import org.shouze.documents.Download;
import org.shouze.documents.FileKind;
import org.shouze.documents.FileRefused;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.worklist.MatterFiles;
import org.shouze.worklist.Worklist;
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

/** The files of a matter: a plain form to add one, each to be saved, each to be withdrawn with a reason. */
@Controller
class FilesPage {

    private final Worklist worklist;
    private final MatterFiles files;
    private final Attachments attachments;

    FilesPage(Worklist worklist, MatterFiles files, Attachments attachments) {
        this.worklist = worklist;
        this.files = files;
        this.attachments = attachments;
    }

    record Adding(MultipartFile file) {}

    record Withdrawing(@NotBlank @Size(max = 200) String reason) {}

    @GetMapping("/matters/{id}/files")
    String list(@PathVariable String id, Acting acting, Model model) {
        model.addAttribute("form", new Adding(null));
        return page(Addresses.matter(id), acting, model);
    }

    @PostMapping("/matters/{id}/files")
    String add(@PathVariable String id, @ModelAttribute("form") Adding form, BindingResult errors, Acting acting,
            Model model, HttpServletResponse response, RedirectAttributes redirect) throws IOException {
        var matter = Addresses.matter(id);
        var kept = Files.createTempFile("upload", null);
        try {
            if (form.file() != null) {
                form.file().transferTo(kept);
            }
            files.add(matter, form.file() == null ? "" : form.file().getOriginalFilename(), kept, acting);
        } catch (FileRefused refused) {
            errors.rejectValue("file", refused.code(), refused.arguments(), null);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(matter, acting, model);
        } finally {
            Files.deleteIfExists(kept);
        }
        redirect.addFlashAttribute("flash", "worklist.files.added");
        return "redirect:/matters/" + id + "/files";
    }

    @GetMapping("/matters/{id}/files/{file}")
    void save(@PathVariable String id, @PathVariable UUID file, Acting acting, HttpServletResponse response)
            throws IOException {
        var found = files.open(Addresses.matter(id), file, acting);
        Download.as(response, found.name(), found.kind().type());
        response.setContentLengthLong(found.size());
        attachments.write(found, response.getOutputStream());
    }

    @GetMapping("/matters/{id}/files/{file}/withdraw")
    String ask(@PathVariable String id, @PathVariable UUID file, Acting acting, Model model) {
        model.addAttribute("form", new Withdrawing(""));
        return question(Addresses.matter(id), file, acting, model);
    }

    @PostMapping("/matters/{id}/files/{file}/withdraw")
    String withdraw(@PathVariable String id, @PathVariable UUID file, @Valid @ModelAttribute("form") Withdrawing form,
            BindingResult errors, Acting acting, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        var matter = Addresses.matter(id);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return question(matter, file, acting, model);
        }
        files.withdraw(matter, file, form.reason().strip(), acting);
        redirect.addFlashAttribute("flash", "worklist.files.withdrawn");
        return "redirect:/matters/" + id + "/files";
    }

    private String page(MatterId id, Acting acting, Model model) {
        var reading = worklist.read(id, acting);
        model.addAttribute("matter", reading.matter());
        model.addAttribute("files", files.of(reading));
        model.addAttribute("mayAdd", files.mayAdd(reading, acting));
        model.addAttribute("accepted", FileKind.accepted());
        return "worklist/files";
    }

    private String question(MatterId id, UUID file, Acting acting, Model model) {
        model.addAttribute("matter", worklist.read(id, acting).matter());
        model.addAttribute("file", attachments.get(id.value(), file));
        return "worklist/withdraw-file";
    }
}
