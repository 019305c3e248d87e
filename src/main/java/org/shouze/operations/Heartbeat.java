package org.shouze.operations;

import java.io.File;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.shouze.Shouze;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Says three times a minute that this node is alive and, on its orderly end, that it stopped; looks once a minute whether
 * something is wrong. In a thread of its own, so that no long work holds it up.
 */
@Component
@ConditionalOnExpression("'${shouze.jobs:on}' != 'off'")
class Heartbeat implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);
    private static final File HERE = new File(".").getAbsoluteFile();

    private final Nodes nodes;
    private final Watch watch;
    private final BackupFile backup;
    private final Clock clock;
    private final String name;
    private final Instant startedAt;
    private ScheduledExecutorService thread;

    Heartbeat(Nodes nodes, Watch watch, BackupFile backup, Clock clock, @Value("${shouze.node:}") String name,
            @Value("${server.port:8080}") int port) {
        this.nodes = nodes;
        this.watch = watch;
        this.backup = backup;
        this.clock = clock;
        this.name = name.isBlank() ? host() + ":" + port : name.strip();
        this.startedAt = clock.instant();
    }

    @Override
    public void start() {
        thread = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "heartbeat"));
        thread.scheduleWithFixedDelay(() -> quietly(this::beat), 0, 20, TimeUnit.SECONDS);
        thread.scheduleWithFixedDelay(() -> quietly(watch::look), 60, 60, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        thread.shutdownNow();
        thread = null;
        quietly(() -> nodes.stopped(name));
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void beat() {
        nodes.say(new Node(name, version(), startedAt, clock.instant(), null, HERE.getUsableSpace(),
                HERE.getTotalSpace(), backup.isNamed(), backup.touchedAt()));
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.warn("no heartbeat: {}", e.getClass().getSimpleName());
        }
    }

    /** As the jar says it; empty when run from its sources. */
    private static String version() {
        return Optional.ofNullable(Shouze.class.getPackage().getImplementationVersion()).orElse("");
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "node";
        }
    }
}
