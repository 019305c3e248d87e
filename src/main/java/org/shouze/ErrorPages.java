package org.shouze;

import java.io.IOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The one place where what went wrong becomes an answer: a page for browsers, a fragment for htmx, a problem for other systems. */
@ControllerAdvice
@Controller
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final DateTimeFormatter REFERENCE = DateTimeFormatter.ofPattern("MMdd-HHmm");

    /** @param kind what the icon's colour says: nothing, bad or lock */
    record Trouble(String kind, String icon, String title, String text, String reference) {}

    private final MessageSource messages;
    private final Clock clock;

    ErrorPages(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    @ExceptionHandler({NotFound.class, NoResourceFoundException.class, HttpRequestMethodNotSupportedException.class,
            HttpMediaTypeNotSupportedException.class})
    ModelAndView notFound(HttpServletRequest request, Locale locale) {
        return page(request, HttpStatus.NOT_FOUND, trouble("404", null, "search", locale));
    }

    @ExceptionHandler
    ModelAndView ruleBroken(RuleBroken broken, HttpServletRequest request, Locale locale) {
        var text = messages.getMessage(broken.code(), broken.arguments(), broken.code(), locale);
        return page(request, HttpStatus.CONFLICT,
                new Trouble(null, "hand-stop", messages.getMessage("error.409.title", null, locale), text, null));
    }

    @ExceptionHandler
    ModelAndView denied(AccessDeniedException denied, HttpServletRequest request, Locale locale) {
        return page(request, HttpStatus.FORBIDDEN, trouble("403", "lock", "lock", locale));
    }

    @ExceptionHandler({BindException.class, HandlerMethodValidationException.class, TypeMismatchException.class,
            ServletRequestBindingException.class})
    ModelAndView invalid(Exception invalid, HttpServletRequest request, Locale locale) {
        if (invalid instanceof MethodArgumentTypeMismatchException mismatch
                && mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return notFound(request, locale);
        }
        return page(request, HttpStatus.UNPROCESSABLE_CONTENT, trouble("422", "bad", "alert-circle", locale))
                .addObject("parameter", wrong(invalid));
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException large, HttpServletRequest request, Locale locale) {
        return page(request, HttpStatus.CONTENT_TOO_LARGE, trouble("413", "bad", "file-x", locale));
    }

    @ExceptionHandler
    ModelAndView unreadable(MultipartException unreadable, HttpServletRequest request, Locale locale) {
        return page(request, HttpStatus.UNPROCESSABLE_CONTENT, trouble("422", "bad", "alert-circle", locale));
    }

    @ExceptionHandler
    ModelAndView failed(Exception failure, HttpServletRequest request, Locale locale) {
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return answer(known.getStatusCode(), request, locale);
        }
        return unexpected(failure, request, locale);
    }

    /** The reader is gone: nobody to answer. */
    @ExceptionHandler
    void gone(org.springframework.web.context.request.async.AsyncRequestNotUsableException gone) throws IOException {}

    /** What failed outside the controllers: refused by the filters, malformed, or thrown while a page was drawn. */
    @RequestMapping("/error")
    ModelAndView container(HttpServletRequest request, Locale locale) {
        var failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (failure instanceof Throwable thrown) {
            return unexpected(thrown, request, locale);
        }
        return answer(HttpStatusCode.valueOf(code == null ? 404 : (Integer) code), request, locale);
    }

    private ModelAndView answer(HttpStatusCode status, HttpServletRequest request, Locale locale) {
        if (isSystem(request) && status.is4xxClientError()) {
            return page(request, status, null);
        }
        if (request.getAttribute("shouze.csrf") != null) {
            return page(request, status, trouble("csrf", null, "clock", locale)).addObject("again", true);
        }
        return switch (status.value()) {
            case 403 -> page(request, status, trouble("403", "lock", "lock", locale));
            case 413 -> page(request, status, trouble("413", "bad", "file-x", locale));
            case 400, 422 -> page(request, status, trouble("422", "bad", "alert-circle", locale));
            case 404, 405, 406, 415 -> notFound(request, locale);
            default -> unexpected(new IllegalStateException("answered with " + status), request, locale);
        };
    }

    /** Only the kind of failure and where it happened: its message may quote what somebody typed. */
    private ModelAndView unexpected(Throwable failure, HttpServletRequest request, Locale locale) {
        var reference = REFERENCE.format(clock.instant().atZone(clock.getZone()))
                + "-%04X".formatted(ThreadLocalRandom.current().nextInt(0x10000));
        LOG.error("{} {} {}", reference, request.getMethod(), asked(request), new Traced(failure));
        var known = trouble("500", "bad", "plug-connected-x", locale);
        return page(request, HttpStatus.INTERNAL_SERVER_ERROR,
                new Trouble(known.kind(), known.icon(), known.title(), known.text(), reference))
                .addObject("again", true);
    }

    private static Object asked(HttpServletRequest request) {
        var before = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return before == null ? request.getRequestURI() : before;
    }

    private Trouble trouble(String key, String kind, String icon, Locale locale) {
        return new Trouble(kind, icon, messages.getMessage("error." + key + ".title", null, locale),
                messages.getMessage("error." + key + ".text", null, locale), null);
    }

    private static boolean isSystem(HttpServletRequest request) {
        return request.getAttribute("shouze.system") != null;
    }

    /** The parameter that can't be read, or null. */
    private static String wrong(Exception invalid) {
        if (invalid instanceof HandlerMethodValidationException several) {
            return several.getParameterValidationResults().get(0).getMethodParameter().getParameterName();
        }
        return invalid instanceof MethodArgumentTypeMismatchException mismatch ? mismatch.getName() : null;
    }

    private ModelAndView page(HttpServletRequest request, HttpStatusCode status, Trouble trouble) {
        if (isSystem(request)) {
            var problem = new ModelAndView(new Problem(messages, status, trouble == null ? null : trouble.reference()));
            problem.setStatus(status);
            return problem;
        }
        var fragment = "true".equals(request.getHeader("HX-Request")) && request.getHeader("HX-Boosted") == null;
        var page = new ModelAndView(fragment ? "error/page :: body" : "error/page");
        page.addObject("trouble", trouble);
        page.addObject("again", false);
        page.addObject("sent", request.getMethod().equals("POST"));
        page.setStatus(status);
        return page;
    }
}
