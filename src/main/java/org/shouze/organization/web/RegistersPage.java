package org.shouze.organization.web;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

import org.shouze.audit.Actor;
import org.shouze.documents.Download;
import org.shouze.organization.Differences;
import org.shouze.organization.Register;
import org.shouze.organization.Registers;
import org.shouze.organization.RegistersOutdated;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.servlet.http.HttpServletResponse;

/** Registers come in: uploaded, looked at, confirmed. */
@Controller
class RegistersPage {

    private final Registers registers;
    private final FindingsWorkbook workbook;
    private final MessageSource messages;

    RegistersPage(Registers registers, FindingsWorkbook workbook, MessageSource messages) {
        this.registers = registers;
        this.workbook = workbook;
        this.messages = messages;
    }

    @GetMapping("/organization/import")
    String choose(Model model) {
        model.addAttribute("registers", Register.values());
        return "organization/import";
    }

    @PostMapping("/organization/import")
    String upload(MultipartHttpServletRequest request, Actor by, Model model, HttpServletResponse response)
            throws IOException {
        var files = files(request);
        if (files.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("missing", true);
            return choose(model);
        }
        return "redirect:/organization/import/" + registers.keep(by, files);
    }

    @GetMapping("/organization/import/{id}")
    String review(@PathVariable UUID id, Actor by, Model model) {
        var check = registers.review(by, id);
        model.addAttribute("id", id);
        model.addAttribute("check", check);
        model.addAttribute("listed", check.findings().all().stream().limit(200).toList());
        return "organization/review";
    }

    @PostMapping("/organization/import/{id}")
    String apply(@PathVariable UUID id, Actor by, RedirectAttributes redirect) {
        try {
            var counts = registers.apply(by, id).differences().counts();
            redirect.addFlashAttribute("flash", text("organization.import.applied",
                    counts.stream().mapToInt(Differences.Count::added).sum(),
                    counts.stream().mapToInt(Differences.Count::changed).sum(),
                    counts.stream().mapToInt(Differences.Count::ended).sum()));
            return "redirect:/organization";
        } catch (RegistersOutdated outdated) {
            redirect.addFlashAttribute("outdated", true);
            return "redirect:/organization/import/" + registers.renew(by, id);
        }
    }

    @GetMapping("/organization/import/{id}/findings.xlsx")
    void findings(@PathVariable UUID id, Actor by, HttpServletResponse response) throws IOException {
        var findings = registers.review(by, id).findings();
        Download.sheet(response, "findings.xlsx");
        workbook.write(findings, response.getOutputStream());
    }

    private static Map<Register, byte[]> files(MultipartHttpServletRequest request) throws IOException {
        var files = new EnumMap<Register, byte[]>(Register.class);
        for (var register : Register.values()) {
            MultipartFile file = request.getFile(register.name());
            if (file != null && !file.isEmpty()) {
                files.put(register, file.getBytes());
            }
        }
        return files;
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
