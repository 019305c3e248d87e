package org.shouze.organization;

import java.util.UUID;

import org.shouze.audit.Audit;
import org.shouze.support.Databases;
import org.shouze.support.TestClock;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** This room alone on a database of its own: whole imports may be counted and compared. */
@ImportAutoConfiguration({DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class, JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class})
@ComponentScan(basePackages = "org.shouze.organization", excludeFilters = @ComponentScan.Filter(
        type = FilterType.REGEX, pattern = "org\\.shouze\\.organization\\.(web\\..*|.*Test.*)"))
@Import(Audit.class)
class OrganizationSlice {

    @Bean
    TestClock clock() {
        return new TestClock();
    }

    @Bean
    Desks desks() {
        return new Desks();
    }

    static class OnH2 implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
                    "spring.datasource.username=sa", "spring.datasource.password=",
                    "spring.flyway.locations=classpath:db/migration/organization,classpath:db/migration/audit").applyTo(context);
        }
    }

    static class OnPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("spring.datasource.url=" + Databases.freshPostgres(),
                    "spring.datasource.username=postgres", "spring.datasource.password=",
                    "spring.flyway.locations=classpath:db/migration/organization,classpath:db/migration/audit").applyTo(context);
        }
    }
}
