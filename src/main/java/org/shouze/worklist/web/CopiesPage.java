package org.shouze.worklist.web;

import java.util.List;

import org.shouze.RuleBroken;
import org.shouze.identity.Acting;
import org.shouze.worklist.Acts;
import org.shouze.worklist.FormTokens;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Several copies marked as read together, each recorded on its own. */
@Controller
class CopiesPage {

    /** The act of reading one, which a room above brings. */
    private static final String READ = "cooperation/read";

    private final Acts acts;
    private final FormTokens tokens;
    private final MessageSource messages;

    CopiesPage(Acts acts, FormTokens tokens, MessageSource messages) {
        this.acts = acts;
        this.tokens = tokens;
        this.messages = messages;
    }

    @PostMapping("/work/copies/read")
    String read(@RequestParam(required = false) List<String> matter, Acting acting, RedirectAttributes redirect) {
        var read = 0;
        for (var id : matter == null ? List.<String>of() : matter) {
            read += read(id, acting) ? 1 : 0;
        }
        if (read > 0) {
            redirect.addFlashAttribute("flash", messages.getMessage("worklist.copy.done", new Object[] {read},
                    LocaleContextHolder.getLocale()));
        }
        return "redirect:/work?tab=copied";
    }

    /** What was read meanwhile in another window stays as it is. */
    private boolean read(String id, Acting acting) {
        try {
            var matter = Addresses.matter(id);
            var act = acts.named(READ, acts.before(matter, acting));
            acts.perform(READ, matter, null, 0, tokens.issue(), acting, act.open(acts.before(matter, acting)));
            return true;
        } catch (RuleBroken e) {
            return false;
        }
    }
}
