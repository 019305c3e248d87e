package org.shouze.identity;

import java.time.Duration;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** The two languages and the two text sizes, kept in cookies so that they hold before anyone has signed in. */
@Component("localeResolver")
public class Language implements LocaleResolver {

    static final String LANGUAGE = "language";
    static final String LARGE = "large-text";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return of(request.getAttribute(SystemVisits.MARK) == null ? value(request, LANGUAGE) : asked(request));
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        keep(request, response, LANGUAGE, locale == null ? Locale.SIMPLIFIED_CHINESE.toLanguageTag() : locale.toLanguageTag());
    }

    public boolean large(HttpServletRequest request) {
        return "true".equals(value(request, LARGE));
    }

    public void setLarge(HttpServletRequest request, HttpServletResponse response, boolean large) {
        keep(request, response, LARGE, String.valueOf(large));
    }

    /** English if it says so, otherwise Chinese. */
    public static Locale of(String language) {
        return "en".equals(language) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    /** Other systems keep no cookies. */
    private static String asked(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? null : request.getLocale().getLanguage();
    }

    private static String value(HttpServletRequest request, String name) {
        var cookie = WebUtils.getCookie(request, name);
        return cookie == null ? null : cookie.getValue();
    }

    private static void keep(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(name, value).path("/").httpOnly(true)
                .secure(request.isSecure()).sameSite("Lax").maxAge(Duration.ofDays(365)).build().toString());
    }
}
