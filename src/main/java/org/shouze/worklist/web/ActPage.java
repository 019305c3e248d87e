package org.shouze.worklist.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.shouze.NotFound;
import org.shouze.RuleBroken;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.worklist.Act;
import org.shouze.worklist.Acts;
import org.shouze.worklist.FormTokens;
import org.shouze.worklist.Forms;
import org.shouze.worklist.Occasion;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One small page for every act: the act brings its form, the page everything around it. */
@Controller
class ActPage {

    /** The button that only looks somebody up: everything typed stays, nothing is done. */
    private static final String FIND = "find";

    private final Acts acts;
    private final Forms forms;
    private final FormTokens tokens;
    private final MessageSource messages;

    ActPage(Acts acts, Forms forms, FormTokens tokens, MessageSource messages) {
        this.acts = acts;
        this.forms = forms;
        this.tokens = tokens;
        this.messages = messages;
    }

    @GetMapping("/work/{id}/acts/{room}/{act}")
    String onTask(@PathVariable String id, @PathVariable String room, @PathVariable String act, Acting acting,
            Model model) {
        return show(room + "/" + act, acts.before(id, acting), model);
    }

    @GetMapping("/matters/{id}/acts/{room}/{act}")
    String onMatter(@PathVariable String id, @PathVariable String room, @PathVariable String act, Acting acting,
            Model model) {
        return show(room + "/" + act, acts.before(Addresses.matter(id), acting), model);
    }

    @PostMapping("/work/{id}/acts/{room}/{act}")
    String doOnTask(@PathVariable String id, @PathVariable String room, @PathVariable String act,
            @RequestParam int revision, @RequestParam String token, Acting acting, HttpServletRequest request,
            HttpServletResponse response, RedirectAttributes redirect, Model model) {
        var sent = new Sent(room + "/" + act, null, id, revision, token, acting);
        return perform(sent, request.getParameterMap(), response, redirect, model);
    }

    @PostMapping("/matters/{id}/acts/{room}/{act}")
    String doOnMatter(@PathVariable String id, @PathVariable String room, @PathVariable String act,
            @RequestParam String token, Acting acting, HttpServletRequest request, HttpServletResponse response,
            RedirectAttributes redirect, Model model) {
        var sent = new Sent(room + "/" + act, Addresses.matter(id), null, 0, token, acting);
        return perform(sent, request.getParameterMap(), response, redirect, model);
    }

    private <F> String show(String name, Occasion on, Model model) {
        @SuppressWarnings("unchecked")
        var act = (Act<F>) acts.offered(name, on);
        var form = act.open(on);
        model.addAttribute("form", form);
        return page(name, on, act.view(on, form), tokens.issue(), model);
    }

    private String perform(Sent sent, Map<String, String[]> parameters, HttpServletResponse response,
            RedirectAttributes redirect, Model model) {
        if (acts.done(sent.token)) {
            return done(sent, redirect);
        }
        var on = sent.occasion(acts);
        var act = acts.named(sent.name, on);
        var typed = TaskForm.typed(parameters);
        if (parameters.containsKey(FIND)) {
            return again(sent, on, act, forms.bind(act, typed).getBindingResult(), model);
        }
        var result = forms.check(act, on, typed);
        if (result.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return again(sent, on, act, result, model);
        }
        try {
            acts.perform(sent.name, sent.matter, sent.item, sent.revision, sent.token, sent.by, result.getTarget());
        } catch (RuleBroken e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("conflict", e);
            return again(sent, sent.occasion(acts), act, result, model);
        }
        return done(sent, redirect);
    }

    @SuppressWarnings("unchecked")
    private <F> String again(Sent sent, Occasion on, Act<F> act, BindingResult result, Model model) {
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", result);
        model.addAttribute("form", result.getTarget());
        model.addAttribute("wrong", result.hasErrors());
        return page(sent.name, on, act.view(on, (F) result.getTarget()), sent.token, model);
    }

    private String page(String name, Occasion on, Object view, String token, Model model) {
        model.addAttribute("name", name);
        model.addAttribute("key", name.replace('/', '.'));
        model.addAttribute("matter", on.matter());
        model.addAttribute("item", on.item());
        model.addAttribute("view", view);
        model.addAttribute("token", token);
        return "worklist/act";
    }

    /** Back to the matter while it can still be read, else to the list. */
    private String done(Sent sent, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", messages.getMessage("done." + sent.name.replace('/', '.'), null,
                LocaleContextHolder.getLocale()));
        try {
            return "redirect:/matters/" + sent.occasion(acts).matter().id();
        } catch (NotFound e) {
            return "redirect:/work";
        }
    }

    private record Sent(String name, MatterId matter, String item, int revision, String token, Acting by) {

        Occasion occasion(Acts acts) {
            return item == null ? acts.before(matter, by) : acts.before(item, by);
        }
    }
}
