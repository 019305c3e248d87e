package org.shouze.custom.web;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.shouze.custom.CustomProcesses;
import org.shouze.identity.Acting;
import org.shouze.worklist.FormTokens;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 发起事项: what I may start, and the form that starts it. */
@Controller
class StartPage {

    private final CustomProcesses processes;
    private final FormTokens tokens;

    StartPage(CustomProcesses processes, FormTokens tokens) {
        this.processes = processes;
        this.tokens = tokens;
    }

    @GetMapping("/start")
    String choose(Acting acting, Model model) {
        model.addAttribute("processes", processes.startable(acting));
        return "custom/choose";
    }

    @GetMapping("/start/{process}")
    String fill(@PathVariable String process, Acting acting, Model model) {
        var start = processes.startForm(process, acting);
        var answers = new LinkedHashMap<String, String>();
        start.fields().forEach(field -> answers.put(field.id(), field.initial()));
        return form(start, answers, tokens.issue(), new MapBindingResult(answers, "form"), model);
    }

    @PostMapping("/start/{process}")
    String start(@PathVariable String process, @RequestParam String token, HttpServletRequest request, Acting acting,
            Model model, HttpServletResponse response, RedirectAttributes redirect) {
        var start = processes.startForm(process, acting);
        var typed = new LinkedHashMap<String, String>();
        start.fields().forEach(field -> typed.put(field.id(), request.getParameter("answers[" + field.id() + "]")));
        var errors = new MapBindingResult(typed, "form");
        processes.judge(start.fields(), typed).faults().forEach(fault -> errors.rejectValue(
                "answers[" + fault.field() + "]", "custom.fault." + fault.code(), fault.arguments().toArray(),
                fault.code()));
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(start, typed, token, errors, model);
        }
        var path = tokens.use(token, () -> "/matters/" + processes.start(process, typed, acting));
        redirect.addFlashAttribute("flash", "custom.started");
        return "redirect:" + path;
    }

    private static String form(CustomProcesses.StartForm start, Map<String, String> answers, String token,
            BindingResult errors, Model model) {
        model.addAttribute("start", start);
        model.addAttribute("answers", answers);
        model.addAttribute("token", token);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        model.addAttribute("form", answers);
        model.addAttribute("wrong", errors.hasErrors());
        return "custom/start";
    }
}
