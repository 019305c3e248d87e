package org.shouze.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javax.tools.ToolProvider;

import jakarta.annotation.Generated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouze.cockpit.Period;
import org.shouze.cockpit.Situations;
import org.shouze.organization.Units;
import org.shouze.portal.GivenToken;
import org.shouze.portal.Scope;
import org.shouze.reporting.Rounds;
import org.shouze.support.Office;
import org.shouze.support.OnH2;
import org.shouze.support.OpenDay;
import org.shouze.support.TestClock;
import org.shouze.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The client that a stock generator makes from the description lists and reads the figures of the running application. */
@OnH2
class GeneratedClientTest {

    /** Put there by the build; it brings all that its clients need beside the JDK. */
    private static final Path GENERATOR = Path.of("target/openapi-generator/openapi-generator-cli.jar");
    private static final Path PORTAL = Path.of("src/test/resources/portal/CampusPortal.java");
    private static final LocalDate DAY = LocalDate.of(2021, 6, 2);

    @Autowired GivenToken given;
    @Autowired Situations situations;
    @Autowired Units units;
    @Autowired Rounds rounds;
    @Autowired Office office;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;
    @TempDir Path folder;

    @Test
    void listsAndReadsTheFigures() throws Exception {
        assumeTrue(Files.exists(GENERATOR) || System.getenv("CI") != null, "no generator: run by Maven");
        OpenDay.at(DAY, clock, rounds, jdbc);
        clock.set(DAY + "T20:05:00");
        var leader = office.holder("UNIVERSITY_DEPUTY_SECRETARY", units.school().id());
        var situation = situations.of(null, Period.TODAY, leader);
        generate();
        compile();

        var said = read(given.of(units.school().id(), leader, Scope.FIGURES, Scope.LISTS));

        assertThat(said).containsAll(situation.figures().stream().map(one -> one.indicator().name() + " " + one.count().counted()
                + " " + one.count().base()).toList());
        assertThat(said).contains("units " + situation.rows().size() + " days 14",
                "rows " + situation.head().get(0).count().missing(), "first unit " + units.school().name(), "refused 404");
        assertThat(situation.head().get(0).count().missing()).isPositive();
    }

    private void generate() throws IOException, InterruptedException {
        var description = Files.writeString(folder.resolve("openapi.json"), new Visitor(port).get("/api/v1/openapi.json",
                "Accept", "application/json").body());
        var log = folder.resolve("generator.log").toFile();
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-jar", GENERATOR.toString(), "generate", "-i", description.toString(), "-g", "java",
                "--library", "native", "-o", folder.resolve("client").toString(),
                "--additional-properties=useJakartaEe=true,openApiNullable=false,hideGenerationTimestamp=true",
                "--global-property=apis,models,supportingFiles,apiTests=false,modelTests=false,apiDocs=false,modelDocs=false")
                .redirectErrorStream(true).redirectOutput(log).start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log.toPath())).isZero();
    }

    private void compile() throws IOException {
        var sources = new ArrayList<>(List.of(PORTAL.toFile()));
        try (var made = Files.walk(folder.resolve("client/src/main/java"))) {
            made.filter(file -> file.toString().endsWith(".java")).map(Path::toFile).forEach(sources::add);
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var path = String.join(File.pathSeparator, GENERATOR.toString(), location(Generated.class));
            var classes = Files.createDirectory(folder.resolve("classes"));
            assertThat(compiler.getTask(null, files, null, List.of("-proc:none", "-nowarn", "-d", classes.toString(), "-classpath", path),
                    null, files.getJavaFileObjectsFromFiles(sources)).call()).isTrue();
        }
    }

    @SuppressWarnings("unchecked")
    private List<String> read(String token) throws Exception {
        var path = new URL[] {folder.resolve("classes").toUri().toURL(), GENERATOR.toUri().toURL(),
            new File(location(Generated.class)).toURI().toURL()};
        try (var loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
            return (List<String>) loader.loadClass("CampusPortal").getMethod("read", String.class, String.class)
                    .invoke(null, "http://localhost:" + port, token);
        }
    }

    private static String location(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath()).toString();
    }
}
