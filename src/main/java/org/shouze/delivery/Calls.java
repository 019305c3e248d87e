package org.shouze.delivery;

import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import javax.net.ssl.SSLException;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks JSON to another house, and never waits long for it. */
class Calls {

    /** @param body an empty object where there was none that could be read */
    record Answer(int status, JsonNode body, Duration retryAfter) {

        String text(String field) {
            return body.path(field).asString("");
        }

        int number(String field, int otherwise) {
            return body.path(field).asInt(otherwise);
        }
    }

    /** No answer, so nobody knows whether it was heard – unless nobody was there. */
    static class Unanswered extends Exception {

        private final boolean nobodyThere;

        Unanswered(boolean nobodyThere) {
            this.nobodyThere = nobodyThere;
        }

        Outcome outcome() {
            return nobodyThere ? new Outcome.Down("noAnswer") : new Outcome.Later("noAnswer");
        }
    }

    private final JsonMapper json = new JsonMapper();
    private final HttpClient client;
    private final Duration patience;

    Calls(Duration connecting, Duration patience) {
        this.client = HttpClient.newBuilder().connectTimeout(connecting).followRedirects(HttpClient.Redirect.NEVER).build();
        this.patience = patience;
    }

    static Calls usual() {
        return new Calls(Duration.ofSeconds(3), Duration.ofSeconds(10));
    }

    Answer get(String address) throws Unanswered {
        return send(HttpRequest.newBuilder(URI.create(address)).GET());
    }

    Answer post(String address, Map<String, ?> body) throws Unanswered {
        return post(address, json.writeValueAsString(body), Map.of());
    }

    Answer post(String address, String body, Map<String, String> headers) throws Unanswered {
        var request = HttpRequest.newBuilder(URI.create(address)).header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        headers.forEach(request::header);
        return send(request);
    }

    String written(Map<String, ?> body) {
        return json.writeValueAsString(body);
    }

    /** name=value&amp;… */
    static String query(Map<String, String> values) {
        return values.entrySet().stream().map(value -> value.getKey() + "="
                + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    /** The limit holds for the whole answer, also for one that trickles in. */
    private Answer send(HttpRequest.Builder request) throws Unanswered {
        var coming = client.sendAsync(request.timeout(patience).build(), HttpResponse.BodyHandlers.ofString());
        try {
            var response = coming.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), read(response.body()), retryAfter(response));
        } catch (ExecutionException e) {
            throw new Unanswered(e.getCause() instanceof ConnectException
                    || e.getCause() instanceof HttpConnectTimeoutException || e.getCause() instanceof SSLException);
        } catch (TimeoutException e) {
            coming.cancel(true);
            throw new Unanswered(false);
        } catch (InterruptedException e) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            throw new Unanswered(false);
        }
    }

    private JsonNode read(String body) {
        try {
            var tree = json.readTree(body);
            return tree == null || !tree.isObject() ? json.createObjectNode() : tree;
        } catch (JacksonException e) {
            return json.createObjectNode();
        }
    }

    private static Duration retryAfter(HttpResponse<?> response) {
        return response.headers().firstValue("Retry-After").filter(text -> text.matches("\\d{1,5}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text))).orElse(null);
    }
}
