package org.shouze;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What a page must not contain, and that each text exists in both languages. */
class TemplatesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern ELEMENT = Pattern.compile("<[a-zA-Z][^<>]*(?:\"[^\"]*\"[^<>]*)*>");
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)");
    private static final Pattern FRAGMENT_WITH_CONDITION = Pattern.compile(
            "(?s)(?=.*\\sth:(?:replace|insert)=)(?=.*\\sth:(?:if|unless|case|each)=).*");
    private static final Pattern BEAN_IN_FRAGMENT = Pattern.compile("\\sth:(?:replace|insert)=\"~\\{[^\"]*\\$\\{@");
    private static final Pattern COMPONENT = Pattern.compile("@Component\\(\"([\\w/-]+)\"\\)");
    private static final Pattern INLINE = Pattern.compile("\\s(?:style|on[a-z]+|th:style|th:on[a-z]+|th:utext)\\s*=");

    @Test
    void nothingIsWrittenIntoPagesPastThePolicy() {
        assertThat(elements().filter(element -> INLINE.matcher(element).find() || element.startsWith("<style")
                || element.startsWith("<script") && !element.contains("src="))).isEmpty();
    }

    @Test
    void noConditionStandsBesideAReplacement() {
        assertThat(elements().filter(element -> element.contains("th:replace=")
                && FRAGMENT_WITH_CONDITION.matcher(element).matches())).isEmpty();
    }

    /** Thymeleaf refuses it when the page is drawn, and only then. */
    @Test
    void noParameterOfAFragmentAsksABean() {
        assertThat(elements().filter(element -> BEAN_IN_FRAGMENT.matcher(element).find())).isEmpty();
    }

    @Test
    void everyTextOfAPageExists() {
        var known = texts("").stringPropertyNames();
        var used = templates().flatMap(page -> KEY.matcher(page).results().map(hit -> hit.group(1)))
                .filter(key -> !key.endsWith(".")).collect(Collectors.toCollection(TreeSet::new));

        assertThat(used).isNotEmpty();
        assertThat(used.stream().filter(key -> !known.contains(key))).isEmpty();
    }

    /** Its button, and the word that it is done: without that one the act is done and answered with an error page. */
    @Test
    void everyActHasItsWords() {
        var known = texts("").stringPropertyNames();
        var acts = files(Path.of("src/main/java")).map(TemplatesTest::read).filter(code -> code.contains(" implements Act<"))
                .flatMap(code -> COMPONENT.matcher(code).results().map(hit -> hit.group(1).replace('/', '.')))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(acts).hasSizeGreaterThan(10);
        assertThat(acts.stream().flatMap(act -> Stream.of("button." + act, "done." + act))
                .filter(key -> !known.contains(key))).isEmpty();
    }

    @Test
    void bothLanguagesSayTheSame() {
        assertThat(new TreeSet<>(texts("_en").stringPropertyNames())).isEqualTo(new TreeSet<>(texts("").stringPropertyNames()));
    }

    private static Stream<String> elements() {
        return templates().flatMap(page -> ELEMENT.matcher(page).results().map(hit -> hit.group()));
    }

    private static Stream<String> templates() {
        return files(RESOURCES.resolve("templates")).map(TemplatesTest::read);
    }

    private static Properties texts(String language) {
        var texts = new Properties();
        files(RESOURCES.resolve("messages")).filter(file -> file.toString().endsWith("_en.properties") == language.equals("_en"))
                .forEach(file -> {
                    try (var reader = Files.newBufferedReader(file)) {
                        texts.load(reader);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        return texts;
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
