package org.shouze.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The one policy table: every endpoint of the house, the right it asks for, whether it asks again, looks at nobody or hides, from {@code endpoints/<room>.csv}. */
@Component
public class Endpoints {

    private static final String RECENT = "RECENT";
    private static final String TRACELESS = "TRACELESS";
    private static final String HIDDEN = "HIDDEN";
    private static final Set<String> MORE = Set.of("", RECENT, TRACELESS, HIDDEN);
    private static final Comparator<Endpoint> MOST_SPECIFIC_FIRST =
            Comparator.comparing(Endpoint::pattern, PathPattern.SPECIFICITY_COMPARATOR);

    /**
     * @param method an HTTP method, or {@code *} for all
     * @param recent    whether who asks must have confirmed lately that it is still he
     * @param traceless whether nothing of who asks is looked at, or kept
     * @param hidden    whether who has not the right is told what a missing page says
     */
    record Endpoint(String method, PathPattern pattern, Right right, boolean recent, boolean traceless, boolean hidden) {

        private boolean takes(String asked) {
            return method.equals("*") || method.equals(asked) || method.equals("GET") && asked.equals("HEAD");
        }
    }

    private final List<Endpoint> table;

    Endpoints() throws IOException {
        table = Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:endpoints/*.csv"))
                .flatMap(Endpoints::read).sorted(MOST_SPECIFIC_FIRST).toList();
    }

    Endpoints(List<Endpoint> table) {
        this.table = table.stream().sorted(MOST_SPECIFIC_FIRST).toList();
    }

    List<Endpoint> all() {
        return table;
    }

    /** The most specific line for it, the one the controllers would choose too. */
    Optional<Endpoint> line(String method, String path) {
        var parsed = PathContainer.parsePath(path);
        return table.stream().filter(line -> line.takes(method) && line.pattern().matches(parsed)).findFirst();
    }

    Optional<Right> right(String method, String path) {
        return line(method, path).map(Endpoint::right);
    }

    /** Is nothing of who asks here looked at, or kept? */
    public boolean traceless(String method, String path) {
        return line(method, path).filter(Endpoint::traceless).isPresent();
    }

    /** May they open this page? */
    public boolean opens(String path, Acting acting) {
        return right("GET", path).filter(Right.of(acting.seats())::contains).isPresent();
    }

    /** Is there a page at this path? */
    public boolean knows(String path) {
        return right("GET", path).isPresent();
    }

    /** The nearest page at this path or above it that opens without being asked again: where one turns back to. */
    public String pageAbove(String path) {
        for (var at = path; at.length() > 1; at = at.substring(0, at.lastIndexOf('/'))) {
            if (line("GET", at).filter(page -> !page.recent()).isPresent()) {
                return at;
            }
        }
        return "/";
    }

    static Endpoint parse(String line) {
        var cells = line.split(",");
        var more = cells.length == 4 ? cells[3].strip() : "";
        if (cells.length < 3 || cells.length > 4 || !MORE.contains(more)) {
            throw new IllegalArgumentException("not METHOD,/path,RIGHT or METHOD,/path,RIGHT," + RECENT + ": " + line);
        }
        return new Endpoint(cells[0].strip(), PathPatternParser.defaultInstance.parse(cells[1].strip()),
                Right.valueOf(cells[2].strip()), more.equals(RECENT), more.equals(TRACELESS),
                more.equals(HIDDEN));
    }

    private static Stream<Endpoint> read(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(Endpoints::parse);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
