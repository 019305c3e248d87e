package org.shouze.support;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Several acts at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    public static List<Throwable> tenTimes(Runnable act) throws Exception {
        return all(Collections.nCopies(10, act));
    }

    /** What each was answered: an exception, or null where it went through. */
    public static List<Throwable> all(List<Runnable> acts) throws Exception {
        var threads = Executors.newFixedThreadPool(acts.size());
        var start = new CountDownLatch(1);
        try {
            var running = new ArrayList<Future<Throwable>>();
            acts.forEach(act -> running.add(threads.submit(() -> {
                start.await();
                try {
                    act.run();
                    return null;
                } catch (RuntimeException e) {
                    return e;
                }
            })));
            start.countDown();
            var answers = new ArrayList<Throwable>();
            for (var each : running) {
                answers.add(each.get(60, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
