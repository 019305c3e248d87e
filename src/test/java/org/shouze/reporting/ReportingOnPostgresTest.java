package org.shouze.reporting;

import org.shouze.support.Databases;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class ReportingOnPostgresTest extends ReportingTest {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        var url = Databases.freshPostgres();
        properties.add("spring.datasource.url", () -> url);
        properties.add("spring.datasource.username", () -> "postgres");
    }
}
