package org.shouze;

import java.time.Clock;
import java.time.ZoneId;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Turns a committee's notice into duties that have an owner, a deadline and a trace. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableScheduling
public class Shouze {

    public static void main(String[] args) {
        SpringApplication.run(Shouze.class, args);
    }

    /** The one clock of the application; the engine's is driven by it too. */
    @Bean
    Clock clock(@Value("${shouze.zone:Asia/Shanghai}") ZoneId zone) {
        return Clock.system(zone);
    }
}
