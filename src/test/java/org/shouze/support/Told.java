package org.shouze.support;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What an answer tells: all of it but what differs from one request to the next, and the address asked for. */
public final class Told {

    private static final List<String> DIFFER = List.of("date", "content-length", "set-cookie", "connection", "keep-alive");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d{9,}");

    private static final Pattern DIFFERENT = Pattern.compile("name=\"_csrf\"[^>]*|name=\"csrf\" content=\"[^\"]+\""
            + "|data-now=\"[^\"]*\"|http://localhost:\\d+");
    private static final Pattern REFERENCE = Pattern.compile("\\d{4}-\\d{4}-[0-9A-Za-z]+");

    private Told() {}

    public static String by(HttpResponse<String> response, String address) {
        var headers = new TreeMap<String, List<String>>();
        response.headers().map().entrySet().stream().filter(header -> !DIFFER.contains(header.getKey().toLowerCase(Locale.ROOT)))
                .forEach((Map.Entry<String, List<String>> header) -> headers.put(header.getKey(),
                        header.getValue().stream().sorted().toList()));
        return bare(response.statusCode() + " " + headers + response.body(), address);
    }

    private static String bare(String told, String address) {
        var bare = told;
        var ids = ID.matcher(address);
        while (ids.find()) {
            bare = bare.replace(ids.group(), "…");
        }
        return REFERENCE.matcher(DIFFERENT.matcher(bare).replaceAll("")).replaceAll("ref");
    }
}
