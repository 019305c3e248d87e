package org.shouze.support;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Somebody at the door without a browser: keeps cookies, follows nothing, sends the token of the last page. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private static final String IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 "
            + "(KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String home;
    private String token = "";

    public Visitor(int port) {
        home = "http://localhost:" + port;
    }

    public HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(home + path)).header("Accept", "text/html");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    public HttpResponse<byte[]> download(String path) {
        try {
            return client.send(HttpRequest.newBuilder(URI.create(home + path)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param fields names and values in turn */
    public HttpResponse<String> post(String path, String... fields) {
        return posted(path, token, fields);
    }

    /** Sends a file by a form of the last page. @param fields other names and values in turn */
    public HttpResponse<String> upload(String path, String field, String name, byte[] content, String... fields) {
        var body = new java.io.ByteArrayOutputStream();
        var line = "----shouze";
        var parts = Stream.concat(Stream.of("_csrf", token), Stream.of(fields)).toList();
        for (int i = 0; i < parts.size(); i += 2) {
            body.writeBytes(("--" + line + "\r\nContent-Disposition: form-data; name=\"" + parts.get(i) + "\"\r\n\r\n"
                    + parts.get(i + 1) + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + line + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + line + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(home + path)).header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=" + line)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    public HttpResponse<String> postWithoutToken(String path, String... fields) {
        return posted(path, null, fields);
    }

    public HttpResponse<String> signIn(String login, String password, String... more) {
        get("/login");
        return post("/login", Stream.concat(Stream.of("username", login, "password", password), Stream.of(more))
                .toArray(String[]::new));
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue).findFirst().orElse(null);
    }

    /** As when a browser is closed, or a session is over. */
    public void forget(String name) {
        cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name)).toList()
                .forEach(cookie -> cookies.getCookieStore().remove(null, cookie));
    }

    public static String target(HttpResponse<?> response) {
        return response.headers().firstValue("Location").map(to -> to.replaceFirst("^https?://[^/]+", "")).orElse(null);
    }

    private HttpResponse<String> posted(String path, String csrf, String... fields) {
        var body = new StringBuilder(csrf == null ? "" : "_csrf=" + encoded(csrf));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
        }
        return send(HttpRequest.newBuilder(URI.create(home + path)).header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded").header("User-Agent", IPHONE)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var found = TOKEN.matcher(response.body());
            if (found.find()) {
                token = found.group(1);
            }
            return response;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
