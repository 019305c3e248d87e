package org.shouze.identity.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The outline icons, by name, as the paths they are drawn with. */
@Component("icons")
class Icons {

    private static final String PLACE = "META-INF/resources/webjars/tabler__icons/3.35.0/icons/outline/%s.svg";
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");
    private static final Pattern PATH = Pattern.compile("<path\\s+d=\"([^\"]+)\"");

    private final Map<String, List<String>> known = new ConcurrentHashMap<>();

    /** @throws IllegalArgumentException if there is no icon of that name */
    public List<String> paths(String name) {
        return known.computeIfAbsent(name, Icons::read);
    }

    private static List<String> read(String name) {
        var file = new ClassPathResource(PLACE.formatted(name));
        if (!NAME.matcher(name).matches() || !file.exists()) {
            throw new IllegalArgumentException("no icon named " + name);
        }
        try {
            var paths = new ArrayList<String>();
            var matcher = PATH.matcher(file.getContentAsString(StandardCharsets.UTF_8));
            while (matcher.find()) {
                paths.add(matcher.group(1));
            }
            return List.copyOf(paths);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
