package org.shouze.identity.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.shouze.identity.Confirmations;
import org.shouze.identity.Endpoints;
import org.shouze.identity.SingleSignOn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Asks for the password again. A page is opened afterwards; what was posted goes on from here with all its fields, as
 * the one request it was: nothing of it is kept on the server, and it is done once.
 */
@Controller
class ConfirmPage {

    private static final Set<String> OWN = Set.of("_csrf", Confirmations.PASSWORD);

    private final Confirmations confirmations;
    private final ObjectProvider<SingleSignOn> sso;
    private final Endpoints endpoints;

    ConfirmPage(Confirmations confirmations, ObjectProvider<SingleSignOn> sso, Endpoints endpoints) {
        this.confirmations = confirmations;
        this.sso = sso;
        this.endpoints = endpoints;
    }

    @ModelAttribute("refused")
    boolean refused(HttpServletRequest request) {
        return confirmations.refused(request);
    }

    @GetMapping(Confirmations.PAGE)
    String open(@RequestParam(defaultValue = "/") String to, Model model) {
        var page = wanted(to);
        return confirmations.recent() ? goOn(page, model) : askFor(page, model);
    }

    /** Itself posted, or whatever was posted and has been forwarded here because it asks again. */
    @PostMapping(Confirmations.PAGE)
    String asked(HttpServletRequest request, HttpServletResponse response, Model model) {
        var refused = confirmations.refused(request);
        response.setStatus((refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.FORBIDDEN).value());
        if (request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String posted) {
            return carryOn(posted.substring(request.getContextPath().length()), request, response, model);
        }
        var to = wanted(request.getParameter("to"));
        if (refused || !confirmations.recent()) {
            return askFor(to, model);
        }
        // A browser stays where it is when a file comes: the page it stays on says so, and is left if a page comes.
        response.setStatus(HttpStatus.OK.value());
        response.setHeader("Refresh", "0; url=" + request.getContextPath() + to);
        return goOn(to, model);
    }

    /** Files can't be carried on, and htmx shows no page: they begin again where the form was. */
    private String carryOn(String path, HttpServletRequest request, HttpServletResponse response, Model model) {
        var again = Confirmations.PAGE + "?to=" + URLEncoder.encode(endpoints.pageAbove(path), StandardCharsets.UTF_8);
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", request.getContextPath() + again);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            return null;
        }
        if (String.valueOf(request.getContentType()).startsWith("multipart/")) {
            return "redirect:" + again;
        }
        model.addAttribute("to", endpoints.pageAbove(path));
        return ask(path, request.getParameterMap(), path, model);
    }

    private String askFor(String page, Model model) {
        model.addAttribute("to", page);
        return ask(Confirmations.PAGE, Map.of("to", new String[] {page}), page, model);
    }

    private String ask(String action, Map<String, String[]> posted, String to, Model model) {
        var fields = new TreeMap<String, List<String>>();
        posted.forEach((name, values) -> {
            if (!OWN.contains(name)) {
                fields.put(name, List.of(values));
            }
        });
        model.addAttribute("action", action);
        model.addAttribute("fields", fields);
        model.addAttribute("back", above(to));
        sso.ifAvailable(there -> model.addAttribute("sso", SingleSignOn.START));
        return "identity/confirm";
    }

    private String goOn(String to, Model model) {
        model.addAttribute("to", to);
        model.addAttribute("back", above(to));
        return "identity/confirmed";
    }

    private String wanted(String to) {
        var local = Settings.local(to == null ? "/" : to);
        return endpoints.knows(path(local)) && local.chars().allMatch(c -> c > ' ' && c < 0x7f) ? local : "/";
    }

    /** With the same filters: what is handed out stands beside the page that shows it. */
    private String above(String to) {
        var path = path(to);
        var page = endpoints.pageAbove(path);
        return page.equals("/") ? page : page + to.substring(path.length());
    }

    private static String path(String to) {
        return to.split("[?#]", 2)[0];
    }
}
