package org.shouze.identity.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All texts: each room brings a Chinese and an English file under {@code messages/}. */
@Configuration(proxyBeanMethods = false)
class Texts {

    @Bean
    MessageSource messageSource() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        var source = new ResourceBundleMessageSource();
        source.setBasenames(Arrays.stream(files).map(Resource::getFilename).filter(Objects::nonNull)
                .filter(name -> !name.endsWith("_en.properties"))
                .map(name -> "messages/" + name.replace(".properties", "")).sorted().toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
