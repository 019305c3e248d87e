package org.shouze.identity.web;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.shouze.identity.MoreTexts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All texts: each room brings a Chinese and an English file under {@code messages/}. */
@Configuration(proxyBeanMethods = false)
class Texts {

    @Bean
    MessageSource messageSource(ObjectProvider<MoreTexts> more) throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        var source = new ResourceBundleMessageSource();
        source.setBasenames(Arrays.stream(files).map(Resource::getFilename).filter(Objects::nonNull)
                .filter(name -> !name.endsWith("_en.properties"))
                .map(name -> "messages/" + name.replace(".properties", "")).sorted().toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setParentMessageSource(new Others(more));
        return source;
    }

    /** Asked for what no file has. */
    private static final class Others extends AbstractMessageSource {

        private final ObjectProvider<MoreTexts> more;

        private Others(ObjectProvider<MoreTexts> more) {
            this.more = more;
        }

        @Override
        protected MessageFormat resolveCode(String code, Locale locale) {
            return null;
        }

        @Override
        protected String resolveCodeWithoutArguments(String code, Locale locale) {
            return more.stream().map(texts -> texts.text(code)).flatMap(Optional::stream).findFirst().orElse(null);
        }
    }
}
