package org.shouze;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** Draws the house from what it is: as C4 diagrams into target, and in plain text into the documentation. */
class HouseDiagramTest {

    private final ApplicationModules rooms = ApplicationModules.of(Shouze.class);

    @Test
    void drawsTheHouseAndEachRoom() {
        new Documenter(rooms).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();

        assertThat(Path.of("target/spring-modulith-docs/components.puml")).isNotEmptyFile();
    }

    @Test
    void theDrawingInTheDocumentationIsTheHouse() throws IOException {
        var drawn = Files.writeString(Path.of("target/house.md"), drawing());

        assertThat(Path.of("docs/house.md")).as("stale: cp target/house.md docs/house.md")
                .hasSameTextualContentAs(drawn);
    }

    private String drawing() {
        return Stream.of(Stream.of("# The house", "", "Drawn by `HouseDiagramTest` from the code: who uses whom.", "",
                        "```mermaid", "graph TD"), lines(), Stream.of("```"))
                .flatMap(part -> part).collect(Collectors.joining("\n", "", "\n"));
    }

    private Stream<String> lines() {
        return rooms.stream().flatMap(room -> Stream.concat(Stream.of("  " + name(room)),
                room.getDirectDependencies(rooms).uniqueModules()
                        .map(other -> "  " + name(room) + " --> " + name(other)))).sorted();
    }

    private static String name(ApplicationModule room) {
        return room.getIdentifier().toString();
    }
}
