package org.shouze.worklist.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.shouze.RuleBroken;
import org.shouze.identity.Acting;
import org.shouze.identity.Confirmations;
import org.shouze.workflow.Returns;
import org.shouze.workflow.Turn;
import org.shouze.worklist.Acts;
import org.shouze.worklist.AlreadyDone;
import org.shouze.worklist.Forms;
import org.shouze.worklist.HeldByOther;
import org.shouze.worklist.ItemTerms;
import org.shouze.worklist.StaleRevision;
import org.shouze.worklist.TaskWithdrawn;
import org.shouze.worklist.WorkItem;
import org.shouze.worklist.Worklist;
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
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One page for every task: the step brings its form and facts, the page everything around them. */
@Controller
class TaskPage {

    private final Worklist worklist;
    private final Forms forms;
    private final Acts acts;
    private final Returns returns;
    private final Surroundings surroundings;
    private final Confirmations confirmations;
    private final ItemTerms terms;
    private final MessageSource messages;

    TaskPage(Worklist worklist, Forms forms, Acts acts, Returns returns, Surroundings surroundings,
            Confirmations confirmations, ItemTerms terms, MessageSource messages) {
        this.worklist = worklist;
        this.acts = acts;
        this.returns = returns;
        this.forms = forms;
        this.surroundings = surroundings;
        this.confirmations = confirmations;
        this.terms = terms;
        this.messages = messages;
    }

    @GetMapping("/work/{id}")
    String open(@PathVariable String id, Acting acting, Model model) {
        var item = worklist.current(id, acting);
        var turn = worklist.turn(item, acting);
        if (!worklist.mayDo(item, acting)) {
            return item.apart() ? answered(item, turn, acting, model) : "redirect:/matters/" + item.matter();
        }
        var step = worklist.step(item);
        var draft = worklist.draft(id);
        if (draft.isPresent()) {
            model.addAttribute("draft", draft.get());
            result(model, forms.bind(step, draft.get().typed()).getBindingResult());
        } else {
            model.addAttribute("form", step.open(turn));
        }
        return page(item, turn, acting, model);
    }

    @PostMapping("/work/{id}")
    String finish(@PathVariable String id, @RequestParam int revision, @RequestParam String token, Acting acting,
            HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect, Model model) {
        var item = worklist.current(id, acting);
        var opened = item.id().equals(id) ? revision : item.revision();
        var typed = TaskForm.typed(request.getParameterMap());
        var turn = worklist.turn(item, acting);
        if (!worklist.mayDo(item, acting)) {
            return settled(token, acting, item, typed, redirect, response, model);
        }
        var result = forms.check(worklist.step(item), turn, typed);
        if (result.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return again(item, turn, acting, result, model);
        }
        if (worklist.step(item).decides() && !confirmations.recent()) {
            return "forward:" + Confirmations.PAGE;
        }
        try {
            if (item.lentBy() == null) {
                worklist.finish(item.id(), opened, token, acting, result.getTarget(),
                        TaskForm.draft(request.getParameterMap()));
            } else {
                worklist.deliver(item.id(), opened, token, acting, TaskForm.draft(request.getParameterMap()));
            }
        } catch (TaskWithdrawn e) {
            return withdrawn(e, item, acting, typed, redirect, response, model);
        } catch (AlreadyDone e) {
            return told(e, item, redirect);
        } catch (RuleBroken e) {
            return conflict(e, item, turn, acting, result, typed, response, model);
        }
        return done(item, acting, redirect);
    }

    /** The same token again has the same answer; somebody else's is told who was faster. */
    private String settled(String token, Acting acting, WorkItem item, Map<String, List<String>> typed,
            RedirectAttributes redirect, HttpServletResponse response, Model model) {
        try {
            worklist.settle(item.id(), token, acting);
            return done(item, acting, redirect);
        } catch (TaskWithdrawn e) {
            return withdrawn(e, item, acting, typed, redirect, response, model);
        } catch (AlreadyDone | HeldByOther e) {
            return told(e, item, redirect);
        }
    }

    /** What was typed goes on where the process asks for the same now; else it can be read once more. */
    private String withdrawn(TaskWithdrawn e, WorkItem item, Acting acting, Map<String, List<String>> typed,
            RedirectAttributes redirect, HttpServletResponse response, Model model) {
        var heir = worklist.goOn(item.id(), acting, TaskForm.kept(typed));
        if (heir.isPresent()) {
            redirect.addFlashAttribute("flash", message("worklist.goneOn"));
            return "redirect:/work/" + heir.get();
        }
        var written = Difference.between(Map.of(), typed);
        if (written.isEmpty()) {
            return told(e, item, redirect);
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("item", item);
        model.addAttribute("conflict", e);
        model.addAttribute("written", written);
        return "worklist/withdrawn";
    }

    /** Once more, with everything that was typed and with the revision of now. */
    private String conflict(RuleBroken e, WorkItem item, Turn turn, Acting acting, BindingResult result,
            Map<String, List<String>> typed, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("conflict", e);
        worklist.draft(item.id()).filter(draft -> e instanceof StaleRevision)
                .ifPresent(draft -> model.addAttribute("differences", Difference.between(draft.typed(), typed)));
        return again(worklist.look(item.id(), acting), turn, acting, result, model);
    }

    private String done(WorkItem item, Acting acting, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", message("worklist.finished", message(Surroundings.titleKey(item.step()),
                item.title(), item.label())));
        acts.undoing(item, acting).ifPresent(undo -> {
            redirect.addFlashAttribute("undo", "/matters/" + item.matter() + "/acts/" + undo.name());
            redirect.addFlashAttribute("undoLabel", undo.label());
        });
        return "redirect:/work";
    }

    private String told(RuleBroken e, WorkItem item, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", message(e.code(), e.arguments()));
        return "redirect:" + (item.apart() ? "/work" : "/matters/" + item.matter());
    }

    private String again(WorkItem item, Turn turn, Acting acting, BindingResult result, Model model) {
        result(model, result);
        return page(item, turn, acting, model);
    }

    private static void result(Model model, BindingResult result) {
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", result);
        model.addAttribute("form", result.getTarget());
        model.addAttribute("wrong", result.hasErrors());
    }

    private String page(WorkItem item, Turn turn, Acting acting, Model model) {
        model.addAttribute("item", item);
        model.addAttribute("behalf", turn.by().behalfOf());
        model.addAttribute("token", UUID.randomUUID().toString());
        model.addAttribute("view", worklist.step(item).view(turn));
        model.addAttribute("clock", terms.brief(item).orElse(null));
        model.addAttribute("inPool", worklist.inPool(item, acting));
        if (item.returnId() != null) {
            model.addAttribute("sentBack", returns.get(item.returnId()));
        }
        if (!item.apart()) {
            var reading = worklist.read(item.matter(), acting);
            surroundings.add(reading, item, acting, model);
            surroundings.acts(acts.before(item, reading, acting), model);
        }
        return "worklist/task";
    }

    /** What was asked and answered, for who sees nothing else of the matter. */
    private String answered(WorkItem item, Turn turn, Acting acting, Model model) {
        model.addAttribute("form", null);
        return page(item, turn, acting, model);
    }

    @PostMapping(path = "/work/{id}/draft", headers = "X-Draft")
    @ResponseBody
    Map<String, Integer> draft(@PathVariable String id, @RequestParam int revision, Acting acting,
            HttpServletRequest request) {
        return Map.of("revision", worklist.saveDraft(id, revision, acting, TaskForm.draft(request.getParameterMap())));
    }

    @PostMapping(path = "/work/{id}/draft", headers = "!X-Draft")
    String draft(@PathVariable String id, @RequestParam int revision, Acting acting, HttpServletRequest request,
            HttpServletResponse response, RedirectAttributes redirect, Model model) {
        try {
            worklist.saveDraft(id, revision, acting, TaskForm.draft(request.getParameterMap()));
        } catch (StaleRevision e) {
            var item = worklist.look(id, acting);
            var typed = TaskForm.typed(request.getParameterMap());
            return conflict(e, item, worklist.turn(item, acting), acting,
                    forms.bind(worklist.step(item), typed).getBindingResult(), typed, response, model);
        } catch (TaskWithdrawn e) {
            return withdrawn(e, worklist.look(id, acting), acting, TaskForm.typed(request.getParameterMap()), redirect,
                    response, model);
        }
        redirect.addFlashAttribute("flash", message("worklist.draft.saved"));
        return "redirect:/work/" + id;
    }

    @PostMapping("/work/{id}/claim")
    String claim(@PathVariable String id, Acting acting, RedirectAttributes redirect) {
        try {
            worklist.claim(id, acting);
            return "redirect:/work/" + id;
        } catch (AlreadyDone | HeldByOther | TaskWithdrawn e) {
            redirect.addFlashAttribute("flash", message(e.code(), e.arguments()));
            return "redirect:/work?tab=pool";
        }
    }

    @PostMapping("/work/{id}/release")
    String release(@PathVariable String id, Acting acting, RedirectAttributes redirect) {
        worklist.release(id, acting);
        redirect.addFlashAttribute("flash", message("worklist.released"));
        return "redirect:/work?tab=pool";
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale());
    }
}
