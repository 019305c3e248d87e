package org.shouze.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** A channel exists where its first setting is set; the start fails if another of its settings is then missing. */
@Configuration(proxyBeanMethods = false)
class Carriers {

    private static final Duration MAIL_PATIENCE = Duration.ofSeconds(15);

    private final Environment environment;
    private final Clock clock;

    Carriers(Environment environment, Clock clock) {
        this.environment = environment;
        this.clock = clock;
    }

    @Bean
    @ConditionalOnExpression("!'${shouze.mail.host:}'.isBlank()")
    Carrier mail() {
        var security = MailCarrier.Security.valueOf(optional("shouze.mail.security", "STARTTLS").toUpperCase(Locale.ROOT));
        var port = Integer.parseInt(optional("shouze.mail.port", switch (security) {
            case NONE -> "25";
            case STARTTLS -> "587";
            case TLS -> "465";
        }));
        return new MailCarrier(new MailCarrier.Settings(needed("shouze.mail.host"), port, security,
                optional("shouze.mail.user", ""), optional("shouze.mail.password", ""), sender()), MAIL_PATIENCE, clock);
    }

    @Bean
    @ConditionalOnExpression("!'${shouze.wecom.corp:}'.isBlank()")
    Carrier weCom() {
        return new WeComCarrier(new WeComCarrier.Settings(optional("shouze.wecom.url", "https://qyapi.weixin.qq.com"),
                needed("shouze.wecom.corp"), Integer.parseInt(needed("shouze.wecom.agent")), needed("shouze.wecom.secret")),
                Calls.usual(), clock);
    }

    @Bean
    @ConditionalOnExpression("!'${shouze.dingtalk.key:}'.isBlank()")
    Carrier dingTalk() {
        return new DingTalkCarrier(new DingTalkCarrier.Settings("https://api.dingtalk.com", "https://oapi.dingtalk.com",
                needed("shouze.dingtalk.key"), needed("shouze.dingtalk.secret"), Long.parseLong(needed("shouze.dingtalk.agent"))),
                Calls.usual(), clock);
    }

    @Bean
    @ConditionalOnExpression("!'${shouze.sms.url:}'.isBlank()")
    Carrier sms() {
        return new SmsCarrier(new SmsCarrier.Settings(needed("shouze.sms.url"), needed("shouze.sms.app"),
                needed("shouze.sms.secret"), optional("shouze.sms.signature", "")), Calls.usual(), clock);
    }

    @Bean
    @ConditionalOnExpression("!'${shouze.robot.url:}'.isBlank()")
    Carrier robot() {
        return new RobotCarrier(new RobotCarrier.Settings(needed("shouze.robot.url"), optional("shouze.robot.secret", "")),
                Calls.usual(), clock);
    }

    private InternetAddress sender() {
        try {
            return new InternetAddress(needed("shouze.mail.from"), true);
        } catch (AddressException e) {
            throw new IllegalStateException("SHOUZE_MAIL_FROM must be a mail address.");
        }
    }

    private String needed(String name) {
        var value = optional(name, "");
        if (value.isEmpty()) {
            throw new IllegalStateException("Set " + name.toUpperCase(Locale.ROOT).replace('.', '_') + " as well.");
        }
        return value;
    }

    private String optional(String name, String otherwise) {
        var value = environment.getProperty(name, "").strip();
        return value.isEmpty() ? otherwise : value;
    }
}
