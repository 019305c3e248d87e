package org.shouze.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A line of the policy tables: what everybody can knock at. */
public record Endpoint(String method, String pattern) {

    private static final Path TABLES = Path.of("src/main/resources/endpoints");
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");
    private static final String SOME = "00000000-0000-7000-8000-000000000001";
    /** They end the session or change how it looks. */
    private static final List<String> LEFT_OUT = List.of("/logout", "/login", "/settings", "/session", "/acting",
            "/oauth2");
    private static final List<String> ACTS = List.of("cooperation/copy", "cooperation/urge", "cooperation/follow",
            "cooperation/hand-over", "course/end", "course/send-back");

    /** All but those that only end the session or change how it looks; forms only where they are about something. */
    public static List<Endpoint> all() {
        try (var tables = Files.list(TABLES)) {
            return tables.sorted().flatMap(Endpoint::lines).filter(line -> line.matches("(GET|POST),.*"))
                    .map(line -> line.split(",")).filter(line -> LEFT_OUT.stream().noneMatch(line[1]::startsWith))
                    .filter(line -> line[0].equals("GET") || line[1].contains("{"))
                    .map(line -> new Endpoint(line[0], line[1])).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isRead() {
        return method.equals("GET");
    }

    /** The form of an act: those all stand behind one door. */
    public boolean isAct() {
        return pattern.contains("{act}");
    }

    public boolean names() {
        return pattern.contains("{");
    }

    /** The addresses it has for these ids, with each act where acts are named; none if it is about something else. */
    public List<String> addresses(Map<String, String> ids) {
        if (ids.keySet().stream().noneMatch(pattern::startsWith)) {
            return List.of();
        }
        var address = new StringBuilder();
        var variable = VARIABLE.matcher(pattern.replace("{room}/{act}", "ROOM"));
        while (variable.find()) {
            variable.appendReplacement(address, ids.getOrDefault(pattern.substring(0, variable.end()), SOME));
        }
        var filled = variable.appendTail(address).toString();
        if (filled.contains("ROOM")) {
            return ACTS.stream().map(act -> filled.replace("ROOM", act)).toList();
        }
        return List.of(filled.endsWith("/file") ? filled + "?purpose=HANDLING&file=" + ids.getOrDefault("file", SOME)
                : filled);
    }

    /** The same door where nothing is. */
    public static String elsewhere(String address, Map<String, String> ids) {
        var absent = address;
        for (var id : ids.values()) {
            absent = absent.replace(id, id.matches("\\d+") ? "999999999" : UUID.nameUUIDFromBytes(id.getBytes()).toString());
        }
        return absent;
    }
}
