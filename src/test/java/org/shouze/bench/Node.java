package org.shouze.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The application in a process of its own, as an office runs it. */
final class Node implements AutoCloseable {

    private final int port;
    private final List<String> command;
    private Process process;

    Node(int port, String url, String... settings) {
        this.port = port;
        command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(List.of(System.getProperty("bench.jvm", "-Xmx256m -XX:+UseSerialGC").split(" ")));
        command.addAll(List.of("-cp", classPath(), "org.shouze.Shouze", "--server.port=" + port, "--spring.datasource.url=" + url,
                "--spring.datasource.username=postgres", "--logging.level.root=WARN",
                "--logging.level.org.shouze=INFO"));
        command.addAll(List.of(settings));
    }

    /** Without the tests, whose beans would be found. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .split(File.pathSeparator)).filter(part -> !part.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** @return seconds until it answered */
    double start() throws IOException, InterruptedException {
        var from = System.nanoTime();
        process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/bench-" + port + ".log"))).start();
        var client = HttpClient.newHttpClient();
        var health = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                .timeout(Duration.ofSeconds(2)).build();
        while (process.isAlive()) {
            try {
                if (client.send(health, BodyHandlers.discarding()).statusCode() == 200) {
                    return (System.nanoTime() - from) / 1e9;
                }
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IllegalStateException("the node died; see target/bench-" + port + ".log");
    }

    /** Resident memory in MB. */
    long memory() throws IOException {
        return java.nio.file.Files.readAllLines(java.nio.file.Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS")).map(line -> line.replaceAll("\\D+", ""))
                .mapToLong(Long::parseLong).findFirst().orElse(0) / 1024;
    }

    /** As a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(30, TimeUnit.SECONDS);
        process.destroyForcibly();
    }
}
