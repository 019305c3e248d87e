package org.shouze.workflow;

import java.time.Clock;
import java.util.Date;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Lets the application's clock drive the engine's, where it is not the system's. */
class OneClock extends CommandInterceptor {

    private final Clock clock;
    private final boolean system;

    OneClock(Clock clock) {
        this.clock = clock;
        this.system = Clock.system(clock.getZone()).equals(clock);
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (!system) {
            ClockUtil.setCurrentTime(Date.from(clock.instant()));
        }
        return next.execute(command);
    }
}
