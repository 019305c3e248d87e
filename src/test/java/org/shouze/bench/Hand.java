package org.shouze.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One signed-in person over HTTP. */
final class Hand {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final Pattern ITEM = Pattern.compile("href=\"/work/([0-9a-f-]{36})\"");

    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1).build();
    private final String home;
    private String item;
    private Map<String, String> form;

    Hand(int port) {
        home = "http://localhost:" + port;
    }

    Hand signIn(String login) throws IOException, InterruptedException {
        var page = get("/login").body();
        var answer = post("/login", Map.of("_csrf", find(CSRF, page), "username", login, "password", "Shouze@2020"));
        if (answer.headers().firstValue("Location").orElse("").contains("error")) {
            throw new IllegalStateException("cannot sign in " + login);
        }
        return this;
    }

    /** Opens the one report that waits and fills it in as a zero report; not sent yet. */
    Hand fillZero(int people) throws IOException, InterruptedException {
        item = find(ITEM, get("/work?kind=dailyReport&q=日报").body());
        var page = get("/work/" + item).body();
        form = Map.ofEntries(Map.entry("_csrf", find(CSRF, page)), Map.entry("revision", find(REVISION, page)),
                Map.entry("token", find(TOKEN, page)), Map.entry("answer", "ZERO"), Map.entry("stated", "true"),
                Map.entry("checkedBy", "PHONE"), Map.entry("unreached", "0"), Map.entry("onCampus", "0"),
                Map.entry("inTown", String.valueOf(people)), Map.entry("elsewhere", "0"), Map.entry("abroad", "0"),
                Map.entry("explanation", ""), Map.entry("remarks", ""));
        return this;
    }

    /** @return whether it was taken: a redirect, also the second time the same form is sent */
    boolean send() throws IOException, InterruptedException {
        return post("/work/" + item, form).statusCode() == 302;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(home + encode(path))).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        var body = fields.entrySet().stream().map(field -> field.getKey() + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return client.send(HttpRequest.newBuilder(URI.create(home + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private static String encode(String path) {
        return path.chars().mapToObj(c -> c < 128 ? String.valueOf((char) c)
                : URLEncoder.encode(String.valueOf((char) c), StandardCharsets.UTF_8)).collect(Collectors.joining());
    }

    private static String find(Pattern pattern, String page) {
        var matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in " + page.substring(0, Math.min(400, page.length())));
        }
        return matcher.group(1);
    }
}
