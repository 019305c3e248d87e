package org.shouze.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;

import org.junit.jupiter.api.Test;
import org.shouze.support.TestClock;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class CarriersTest {

    private final ApplicationContextRunner house = new ApplicationContextRunner()
            .withBean(Clock.class, TestClock::new).withUserConfiguration(Carriers.class, Channels.class);

    @Test
    void existWhereTheirSettingsAre() {
        house.withPropertyValues("shouze.mail.host=mail.example", "shouze.mail.from=shouze@binhai.example",
                "shouze.wecom.corp=c", "shouze.wecom.agent=1000002", "shouze.wecom.secret=s",
                "shouze.dingtalk.key=k", "shouze.dingtalk.secret=s", "shouze.dingtalk.agent=1234",
                "shouze.sms.url=http://sms.example", "shouze.sms.app=a", "shouze.sms.secret=s",
                "shouze.robot.url=http://robot.example?key=k").run(started ->
                assertThat(started.getBean(Channels.class).all()).containsExactly(Channel.values()));
    }

    @Test
    void doNotExistWithoutSettings() {
        house.withPropertyValues("shouze.mail.host=").run(started ->
                assertThat(started.getBean(Channels.class).all()).isEmpty());
    }

    @Test
    void nameTheSettingThatIsMissing() {
        house.withPropertyValues("shouze.mail.host=mail.example").run(started ->
                assertThat(started.getStartupFailure()).rootCause().hasMessage("Set SHOUZE_MAIL_FROM as well."));
    }

    @Test
    void groupRobotsAreNoWayToAPerson() {
        house.withPropertyValues("shouze.robot.url=http://robot.example?key=k").run(started ->
                assertThat(started.getBean(Channels.class).open()).isEmpty());
    }
}
