package org.shouze.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** There only where the demo tells its stories. */
@Component
@Profile("demo")
@ConditionalOnBooleanProperty("shouze.demo.stories")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Told {}
