package org.shouze.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.shouze.identity.Accounts;
import org.shouze.identity.Acting;
import org.shouze.identity.Confirmations;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own new password; at first use nothing else is open before it is set. */
@Controller
class PasswordPage {

    /** @param present not asked for at first use: it has just been typed */
    record Form(String present, String fresh, String again) {

        Form {
            present = present == null ? "" : present;
            fresh = fresh == null ? "" : fresh;
            again = again == null ? "" : again;
        }
    }

    private final Accounts accounts;
    private final Confirmations confirmations;

    PasswordPage(Accounts accounts, Confirmations confirmations) {
        this.accounts = accounts;
        this.confirmations = confirmations;
    }

    @GetMapping("/password")
    String open(Acting acting, Model model) {
        return page(acting, new Form("", "", ""), model);
    }

    @PostMapping("/password")
    Object change(Acting acting, @ModelAttribute("form") Form form, Errors errors, HttpServletRequest request,
            HttpServletResponse response, Model model, RedirectAttributes flash) {
        check(acting, form, errors);
        if (errors.hasErrors()) {
            var page = new ModelAndView(page(acting, form, model), model.asMap());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        accounts.changePassword(acting.actor(), form.fresh(), request.getSession().getId());
        confirmations.renewed(request, response);
        flash.addFlashAttribute("flash", "identity.password.changed");
        return "redirect:/";
    }

    private void check(Acting acting, Form form, Errors errors) {
        if (!accounts.mustChangePassword(acting.person()) && !accounts.confirms(acting.actor(), form.present())) {
            errors.rejectValue("present", "identity.password.wrong");
            return;
        }
        accounts.passwordFault(acting.person(), form.fresh()).ifPresent(fault -> errors.rejectValue("fresh", fault));
        if (!form.fresh().equals(form.again())) {
            errors.rejectValue("again", "identity.password.differs");
        }
    }

    private String page(Acting acting, Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("first", accounts.mustChangePassword(acting.person()));
        return "identity/password";
    }
}
