package org.shouze.identity;

import org.shouze.audit.Audit;
import org.shouze.support.TestClock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** Identity, the audit below it and the error pages: starts in a few seconds, without the engine. */
@EnableAutoConfiguration
@ComponentScan(basePackageClasses = {SmallHouse.class, Audit.class}, excludeFilters = @ComponentScan.Filter(
        type = FilterType.REGEX, pattern = ".*GroundEntries"))
@ComponentScan(basePackages = "org.shouze", useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "org\\.shouze\\.(ErrorPages|documents\\.Sheets)"))
class SmallHouse {

    @Bean
    TestClock clock() {
        return new TestClock();
    }
}
