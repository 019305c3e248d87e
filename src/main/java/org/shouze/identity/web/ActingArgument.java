package org.shouze.identity.web;

import java.util.List;

import org.shouze.identity.Acting;
import org.shouze.identity.WhoActs;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives a controller who acts. */
@Component
class ActingArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final WhoActs who;

    ActingArgument(WhoActs who) {
        this.who = who;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Acting.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer model, NativeWebRequest request,
            WebDataBinderFactory binders) {
        return who.now().orElseThrow(() -> new AccessDeniedException("nobody has signed in"));
    }
}
