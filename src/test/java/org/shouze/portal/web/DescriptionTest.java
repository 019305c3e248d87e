package org.shouze.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description says what the answers are: kept by hand, compared with the code. */
class DescriptionTest {

    private static final Path FILE = Path.of("src/main/resources/portal/openapi.json");

    private final JsonNode description = JsonMapper.shared().readTree(FILE.toFile());

    @Test
    void describesEveryEndpointOfTheTableThatAsksForAToken() throws IOException {
        var listed = Files.readAllLines(Path.of("src/main/resources/endpoints/portal.csv")).stream()
                .filter(line -> line.endsWith(",FIGURES") || line.endsWith(",LISTS"))
                .collect(Collectors.toMap(line -> line.split(",")[1], line -> line.split(",")[2]));

        var described = new TreeMap<String, String>();
        description.get("paths").properties().forEach(path -> described.put(path.getKey(),
                path.getValue().get("get").get("description").stringValue().replaceAll("Scope (\\w+)\\.", "$1")));

        assertThat(described).isEqualTo(new TreeMap<>(listed));
    }

    @Test
    void describesEachParameter() {
        var taken = Stream.of(FiguresApi.class, RowsApi.class, UnitsApi.class).flatMap(api -> Arrays.stream(api.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(GetMapping.class) && method.getReturnType() != org.springframework.core.io.Resource.class)
                .collect(Collectors.toMap(method -> method.getAnnotation(GetMapping.class).value()[0], method ->
                        Arrays.stream(method.getParameters()).filter(one -> one.isAnnotationPresent(RequestParam.class)
                                || one.isAnnotationPresent(PathVariable.class)).map(one -> one.getName())
                                .collect(Collectors.toCollection(TreeSet::new))));

        var described = new TreeMap<String, TreeSet<String>>();
        description.get("paths").properties().forEach(path -> described.put(path.getKey(), new TreeSet<>(
                path.getValue().get("get").get("parameters").valueStream().filter(one -> !one.get("in").stringValue().equals("header"))
                        .map(one -> one.get("name").stringValue()).toList())));

        assertThat(described).isEqualTo(new TreeMap<>(taken));
    }

    @Test
    void describesEachAnswerPartByPart() {
        var written = Arrays.stream(Answers.class.getDeclaredClasses()).collect(Collectors.toMap(Class::getSimpleName, answer ->
                Arrays.stream(answer.getRecordComponents()).map(part -> part.getName()).collect(Collectors.toCollection(TreeSet::new))));

        var described = new TreeMap<String, TreeSet<String>>();
        description.get("components").get("schemas").properties().stream().filter(schema -> !schema.getKey().equals("Problem"))
                .forEach(schema -> described.put(schema.getKey(), names(schema.getValue().get("properties"))));

        assertThat(described).isEqualTo(new TreeMap<>(Map.copyOf(written)));
    }

    private static TreeSet<String> names(JsonNode properties) {
        return properties.properties().stream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void namesNoOtherSchemas() {
        var known = names(description.get("components").get("schemas"));

        assertThat(description.findValuesAsString("$ref")).isNotEmpty().allSatisfy(reference ->
                assertThat(List.copyOf(known)).contains(reference.substring(reference.lastIndexOf('/') + 1)));
    }
}
