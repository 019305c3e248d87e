package org.shouze.identity.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;

import org.shouze.identity.Acting;
import org.shouze.identity.Endpoints;
import org.shouze.identity.HeaderCounts;
import org.shouze.identity.Language;
import org.shouze.identity.NavEntry;
import org.shouze.identity.WhoActs;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What stands around every page: who acts, where they may go, in which language. */
@Component("shell")
class Shell {

    private static final int TABS = 5;
    private static final Set<NavEntry.Group> LOOKED_UP = EnumSet.of(NavEntry.Group.OVERVIEW, NavEntry.Group.MY_UNIT);

    record Link(String path, String icon, String label, NavEntry.Badge badge, boolean current, boolean onPhone) {}

    record Group(String label, List<Link> entries) {}

    /** @param acting null before sign-in; @param here the path to come back to; @param idleSeconds 0 if the session goes on by itself */
    record Frame(String language, boolean large, String institution, String helpPhone, Acting acting, boolean searches,
            boolean messages, int unread, List<Group> groups, List<Link> tabs, String here, Instant at,
            long idleSeconds, long sessionSeconds) {

        public String otherLanguage() {
            return english() ? "zh-CN" : "en";
        }

        public String otherLanguageShort() {
            return english() ? "中文" : "EN";
        }

        public String otherLanguageName() {
            return english() ? "中文" : "English";
        }

        private boolean english() {
            return language.equals("en");
        }
    }

    record Slice(String kind, String x, String width) {}

    private final WhoActs who;
    private final Endpoints endpoints;
    private final List<NavEntry> entries;
    private final ObjectProvider<HeaderCounts> counts;
    private final Language language;
    private final MessageSource messages;
    private final Clock clock;
    private final String institution;
    private final String helpPhone;

    Shell(WhoActs who, Endpoints endpoints, ObjectProvider<NavEntry> entries, ObjectProvider<HeaderCounts> counts,
            Language language, MessageSource messages, Clock clock,
            @Value("${shouze.institution:滨海师范学院党委}") String institution,
            @Value("${shouze.help.phone:199 0000 0123}") String helpPhone) {
        this.who = who;
        this.endpoints = endpoints;
        this.entries = entries.stream().sorted(Comparator.comparing(NavEntry::group).thenComparing(NavEntry::order)).toList();
        this.counts = counts;
        this.language = language;
        this.messages = messages;
        this.clock = clock;
        this.institution = institution;
        this.helpPhone = helpPhone;
    }

    public Frame now() {
        var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        var acting = who.now().orElse(null);
        var links = acting == null ? new LinkedHashMap<NavEntry.Group, List<Link>>() : links(acting, path(request));
        var ends = acting != null && who.phone().isEmpty();
        var counter = acting == null ? null : counts.getIfAvailable();
        return new Frame(LocaleContextHolder.getLocale().toLanguageTag(), language.large(request), institution, helpPhone,
                acting, acting != null && endpoints.opens("/work", acting),
                counter != null && endpoints.opens("/messages", acting),
                counter == null ? 0 : counter.unread(acting.person()),
                links.entrySet().stream().map(group -> new Group("shell.group." + group.getKey(), group.getValue())).toList(),
                links.values().stream().flatMap(List::stream).filter(Link::onPhone).limit(TABS).toList(),
                here(request), clock.instant(), ends ? WhoActs.IDLE.toSeconds() : 0, ends ? who.left().toSeconds() : 0);
    }

    /** The path of the first thing to do that they may open; what is only for looking up comes after. */
    String home(Acting acting) {
        return open(acting).stream().min(Comparator.comparing(entry -> LOOKED_UP.contains(entry.group())))
                .map(NavEntry::path).orElse("/password");
    }

    /** htmx without eval, inline style or page snapshots; it shows refusals and mistakes too, and failures at the top. */
    public String htmx() {
        return """
                {"allowEval":false,"includeIndicatorStyles":false,"selfRequestsOnly":true,"historyCacheSize":0,\
                "responseHandling":[{"code":"204","swap":false},{"code":"[23]..","swap":true},\
                {"code":"403|404|409|410|422|423","swap":true,"error":true},\
                {"code":"[45]..","swap":true,"error":true,"target":"#flash"}]}""";
    }

    /** A message by its key, or the text itself. */
    public String flash(String text) {
        return messages.getMessage(text, null, text, LocaleContextHolder.getLocale());
    }

    /** 近 7 天：零报告 5 次，迟报 2 次 */
    public String sevenDays(List<?> days) {
        var times = days.stream().map(Shell::kind).collect(Collectors.groupingBy(kind -> kind, LinkedHashMap::new, Collectors.counting()));
        return say("shell.d7.label", days.size(), times.entrySet().stream()
                .map(time -> say("shell.d7.times." + time.getKey(), time.getValue()))
                .collect(Collectors.joining(say("shell.d7.join"))));
    }

    /** Shares laid side by side over a hundred. */
    public List<Slice> slices(List<?> shares) {
        var total = shares.stream().mapToLong(Shell::count).sum();
        var slices = new ArrayList<Slice>();
        var x = 0d;
        for (var share : shares) {
            var width = total == 0 ? 0 : 100d * count(share) / total;
            slices.add(new Slice(kind(share), number(x), number(width)));
            x += width;
        }
        return slices;
    }

    private LinkedHashMap<NavEntry.Group, List<Link>> links(Acting acting, String path) {
        var open = open(acting);
        var current = open.stream().map(NavEntry::path)
                .filter(entry -> path.equals(entry) || path.startsWith(entry + "/"))
                .max(Comparator.comparing(String::length)).orElse("");
        return open.stream().collect(Collectors.groupingBy(NavEntry::group, LinkedHashMap::new, Collectors.mapping(
                entry -> new Link(entry.path(), entry.icon(), entry.label(), entry.badge(acting),
                        entry.path().equals(current), entry.onPhone()), Collectors.toList())));
    }

    private List<NavEntry> open(Acting acting) {
        return entries.stream().filter(entry -> endpoints.opens(entry.path(), acting) && entry.shownTo(acting)).toList();
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private String here(HttpServletRequest request) {
        var path = path(request);
        if (!endpoints.knows(path) || path.equals("/error")) {
            return "/";
        }
        return request.getMethod().equals("GET") && request.getQueryString() != null
                ? path + "?" + request.getQueryString() : path;
    }

    private static String kind(Object of) {
        return String.valueOf(PropertyAccessorFactory.forDirectFieldAccess(of).getPropertyValue("kind"));
    }

    private static long count(Object of) {
        return ((Number) PropertyAccessorFactory.forDirectFieldAccess(of).getPropertyValue("count")).longValue();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
