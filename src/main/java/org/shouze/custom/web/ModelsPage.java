package org.shouze.custom.web;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.shouze.NotFound;
import org.shouze.RuleBroken;
import org.shouze.audit.Actor;
import org.shouze.custom.Proposals;
import org.shouze.workflow.OwnModels;
import org.shouze.workflow.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 流程版本: the processes in force, and models on their way into force. */
@Controller
class ModelsPage {

    private static final int LONGEST_REASON = 500;

    private final Proposals proposals;
    private final OwnModels models;

    ModelsPage(Proposals proposals, OwnModels models) {
        this.proposals = proposals;
        this.models = models;
    }

    @GetMapping("/processes")
    String list(Model model) {
        model.addAttribute("inForce", models.inForce());
        model.addAttribute("proposals", proposals.latest());
        return "custom/models";
    }

    @PostMapping("/processes")
    String put(@RequestParam(name = "bpmn", required = false) MultipartFile file,
            @RequestParam(defaultValue = "false") boolean migrate, Actor by, Model model,
            HttpServletResponse response) throws IOException {
        var bpmn = file == null ? new byte[0] : file.getBytes();
        var problems = proposals.problems(bpmn);
        if (!problems.isEmpty()) {
            return refused(problems, file == null ? null : file.getOriginalFilename(), migrate, model, response);
        }
        try {
            return "redirect:/processes/" + proposals.put(bpmn, migrate, by);
        } catch (RuleBroken broken) {
            model.addAttribute("broken", broken);
            return refused(List.of(), file.getOriginalFilename(), migrate, model, response);
        }
    }

    private String refused(List<Problem> problems, String file, boolean migrate, Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("problems", problems);
        model.addAttribute("file", file);
        model.addAttribute("migrate", migrate);
        return list(model);
    }

    @GetMapping("/processes/{id}")
    String review(@PathVariable long id, Actor by, Model model) {
        var review = proposals.review(id);
        model.addAttribute("review", review);
        model.addAttribute("mine", review.proposal().isBy(by));
        return "custom/review";
    }

    @GetMapping(path = "/processes/{id}/model", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String model(@PathVariable long id) {
        return proposals.review(id).proposal().bpmn();
    }

    @GetMapping(path = "/processes/in-force/{process}/model", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    byte[] inForce(@PathVariable String process) {
        return models.source(process);
    }

    @PostMapping("/processes/{id}/{act}")
    String decide(@PathVariable long id, @PathVariable String act, @RequestParam(defaultValue = "") String reason,
            Actor by, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        try {
            switch (act) {
                case "approve" -> proposals.approve(id, by);
                case "withdraw" -> proposals.withdraw(id, by);
                case "refuse" -> {
                    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
                        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                        model.addAttribute("fault", reason.isBlank() ? "custom.refuse.blank" : "custom.refuse.long");
                        model.addAttribute("reason", reason);
                        return review(id, by, model);
                    }
                    proposals.refuse(id, reason.strip(), by);
                }
                default -> throw new NotFound(act);
            }
        } catch (RuleBroken broken) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("broken", broken);
            model.addAttribute("reason", reason);
            return review(id, by, model);
        }
        redirect.addFlashAttribute("flash", "custom.done." + act);
        return "redirect:/processes";
    }
}
