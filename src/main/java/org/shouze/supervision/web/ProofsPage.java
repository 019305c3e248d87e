package org.shouze.supervision.web;

import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.shouze.documents.Download;
import org.shouze.documents.FileRefused;
import org.shouze.documents.Incoming;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.supervision.TaskProofs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 佐证材料 of confidential tasks. */
@Controller
class ProofsPage {

    private final TaskProofs proofs;

    ProofsPage(TaskProofs proofs) {
        this.proofs = proofs;
    }

    @PostMapping("/supervision/tasks/{id}/proofs")
    String add(@PathVariable UUID id, @RequestParam(required = false) MultipartFile file, Acting acting,
            @RequestParam String item, RedirectAttributes redirect) throws IOException {
        var kept = Files.createTempFile("proof", null);
        try {
            if (file != null) {
                file.transferTo(kept);
            }
            proofs.add(new MatterId(id), Incoming.of(kept, file == null ? "" : file.getOriginalFilename()), acting);
            redirect.addFlashAttribute("flash", "supervision.proof.added");
        } catch (FileRefused refused) {
            redirect.addFlashAttribute("proofFault", refused.code());
            redirect.addFlashAttribute("proofFaultArguments", refused.arguments());
        } finally {
            Files.deleteIfExists(kept);
        }
        return back(item);
    }

    @PostMapping("/supervision/tasks/{id}/proofs/{proof}/withdraw")
    String withdraw(@PathVariable UUID id, @PathVariable UUID proof, @RequestParam String item,
            Acting acting, RedirectAttributes redirect) {
        proofs.withdraw(new MatterId(id), proof, acting);
        redirect.addFlashAttribute("flash", "supervision.proof.withdrawn");
        return back(item);
    }

    private static String back(String item) {
        return "redirect:" + (item.matches("[\\w-]{1,64}") ? "/work/" + item : "/work");
    }

    @GetMapping("/supervision/tasks/{id}/proofs/{proof}")
    void save(@PathVariable UUID id, @PathVariable UUID proof, Acting acting, HttpServletResponse response)
            throws IOException {
        var opened = proofs.open(new MatterId(id), proof, acting);
        Download.as(response, opened.proof().name(), opened.proof().kind().type());
        response.setContentLengthLong(opened.content().length);
        response.getOutputStream().write(opened.content());
    }
}
