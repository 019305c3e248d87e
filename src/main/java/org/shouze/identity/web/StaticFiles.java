package org.shouze.identity.web;

import java.time.Duration;

import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Style and script under the hash of their content, WebJars under their version. Only where files are: a handler for
 * every address would look for each link of a page on the class path before it is written.
 */
@Component
class StaticFiles implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        hashed(kept(registry, "/css/**", "static/css/"));
        hashed(kept(registry, "/js/**", "static/js/"));
        kept(registry, "/*.svg", "static/").resourceChain(true);
        kept(registry, "/webjars/**", "META-INF/resources/webjars/").resourceChain(true);
    }

    private static ResourceHandlerRegistration kept(ResourceHandlerRegistry registry, String pattern, String folder) {
        return registry.addResourceHandler(pattern).addResourceLocations("classpath:/" + folder)
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(30)));
    }

    private static void hashed(ResourceHandlerRegistration files) {
        files.resourceChain(true).addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }
}
