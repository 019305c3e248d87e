package org.shouze.delivery;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** One courier per channel, each in a thread of its own: a slow mail server holds up nothing else. */
@Component
@ConditionalOnExpression("'${shouze.jobs:on}' != 'off'")
class Couriers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Couriers.class);
    private static final int SECONDS = 2;

    private final List<Courier> couriers;
    private ScheduledExecutorService threads;
    private volatile boolean running;

    Couriers(ObjectProvider<Carrier> carriers, LetterTable letters, Writing writing, Clock clock) {
        couriers = carriers.stream().map(carrier -> new Courier(carrier, letters, writing, clock)).toList();
    }

    @Override
    public void start() {
        running = !couriers.isEmpty();
        if (running) {
            threads = Executors.newScheduledThreadPool(couriers.size(), work -> new Thread(work, "courier"));
            couriers.forEach(courier -> threads.scheduleWithFixedDelay(() -> work(courier), SECONDS, SECONDS, TimeUnit.SECONDS));
        }
    }

    /** What is on its way is given time to be marked. */
    @Override
    public void stop() {
        if (running) {
            running = false;
            threads.shutdown();
            try {
                threads.awaitTermination(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work(Courier courier) {
        try {
            var busy = true;
            while (busy && running) {
                busy = courier.round() > 0;
            }
        } catch (RuntimeException e) {
            log.warn("a courier was interrupted: {}", e.getClass().getSimpleName());
        }
    }
}
