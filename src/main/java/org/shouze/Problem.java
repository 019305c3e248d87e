package org.shouze;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;
import tools.jackson.databind.json.JsonMapper;

/** What went wrong, for another system (RFC 9457), in the language it asked for. */
class Problem implements View {

    private static final Set<Integer> WORDED = Set.of(401, 403, 404, 429);

    private final MessageSource messages;
    private final HttpStatusCode status;
    private final String reference;

    /** @param reference by which the failure is found in the log, or null */
    Problem(MessageSource messages, HttpStatusCode status, String reference) {
        this.messages = messages;
        this.status = status;
        this.reference = reference;
    }

    @Override
    public void render(Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var locale = RequestContextUtils.getLocale(request);
        var key = "error.system." + (WORDED.contains(status.value()) ? status.value() : status.is4xxClientError() ? 422 : 500);
        var problem = new LinkedHashMap<String, Object>();
        problem.put("title", messages.getMessage(key + ".title", null, locale));
        problem.put("status", status.value());
        problem.put("detail", messages.getMessage(key + ".text", null, locale));
        if (model.get("parameter") != null) {
            problem.put("parameter", model.get("parameter"));
        }
        if (reference != null) {
            problem.put("reference", reference);
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(JsonMapper.shared().writeValueAsBytes(problem));
    }
}
