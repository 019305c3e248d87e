package org.shouze.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One signed-in person over HTTP. All share one client, as they share one door; each has cookies of his own. */
final class Hand {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final Pattern ITEM = Pattern.compile("href=\"/work/([0-9a-f-]{36})\"");

    private static final HttpClient DOOR = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String home;
    private final Map<String, String> cookies = new TreeMap<>();
    private String item;
    private Map<String, String> form;

    Hand(int port) {
        home = "http://localhost:" + port;
    }

    /** People with their report before them, from the keeper of that grid on. */
    static List<Hand> filledIn(int port, int first, int count) throws Exception {
        var pool = Executors.newFixedThreadPool(4);
        var coming = new ArrayList<Future<Hand>>();
        for (int i = first; i < first + count; i++) {
            int grid = i;
            coming.add(pool.submit(() -> new Hand(port).signIn(BigUniversity.keeper(grid)).fillZero(5)));
        }
        var hands = new ArrayList<Hand>();
        for (var hand : coming) {
            hands.add(hand.get());
        }
        pool.shutdown();
        return hands;
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

    /** Of the report that was filled in. */
    String item() {
        return item;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return ask(HttpRequest.newBuilder(URI.create(home + encode(path))));
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        var body = fields.entrySet().stream().map(field -> field.getKey() + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return ask(HttpRequest.newBuilder(URI.create(home + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; ")));
        }
        var answer = DOOR.send(request.build(), BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").stream().map(cookie -> cookie.split("[=;]", 3))
                .forEach(cookie -> cookies.put(cookie[0], cookie[1]));
        return answer;
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
