package org.shouze.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;

import org.shouze.audit.Audit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.RememberMeAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class WebSecurity {

    static final String TYPED_LOGIN = "shouze.typed-login";

    /** Set on requests that the server's access log leaves out (application.properties). */
    private static final String TRACELESS = "shouze.traceless";

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    /** What is open to everybody without a trace: no session, no sign-in, no token, no line in the server's log. */
    @Bean
    @Order(1)
    SecurityFilterChain traceless(HttpSecurity http, Endpoints endpoints) {
        return http
                .securityMatcher(request -> endpoints.traceless(request.getMethod(), path(request)))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(CsrfConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .logout(LogoutConfigurer::disable)
                .addFilterBefore((request, response, chain) -> {
                    request.setAttribute(TRACELESS, true);
                    chain.doFilter(request, response);
                }, AuthorizationFilter.class)
                .headers(WebSecurity::headers)
                .build();
    }

    /** What other systems read by a token: no session, no cookie, and so no form that could be forged. */
    @Bean
    @Order(2)
    SecurityFilterChain systems(HttpSecurity http, Endpoints endpoints, ObjectProvider<Gate> gate) {
        var refusals = new SystemRefusals();
        return http
                .securityMatcher(request -> path(request).startsWith("/api/"))
                .authorizeHttpRequests(requests -> requests.anyRequest().access(new SystemPolicy(endpoints)))
                .addFilterBefore(new SystemVisits(gate), AuthorizationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(CsrfConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .logout(LogoutConfigurer::disable)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(WebSecurity::headers)
                .build();
    }

    @Bean
    SecurityFilterChain web(HttpSecurity http, EndpointPolicy policy, SignIn signIn, PhoneSignIn phone, SignedInPage signedIn,
            Confirmations confirmations, Refusals refusals, RequestCache asked, Audit audit, WhoActs who,
            TransactionTemplate transaction, ObjectProvider<SingleSignOn> sso) {
        var ways = new ArrayList<AuthenticationProvider>(List.of(signIn, new RememberMeAuthenticationProvider(phone.key())));
        sso.ifAvailable(there -> {
            ways.add(there.provider());
            there.open(http);
        });
        return http
                .authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
                        .anyRequest().access(policy))
                .addFilterBefore(new ConfirmationFilter(confirmations), AuthorizationFilter.class)
                .authenticationManager(new ProviderManager(ways))
                .formLogin(form -> form.loginPage("/login").successHandler(signedIn).failureHandler(backToSignIn()))
                .rememberMe(remember -> remember.rememberMeServices(phone).key(phone.key()))
                .logout(out -> out.logoutSuccessUrl("/login?bye")
                        .addLogoutHandler((request, response, authentication) ->
                                transaction.executeWithoutResult(status -> recordSignOut(audit, who, authentication))))
                .requestCache(cache -> cache.requestCache(asked))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(WebSecurity::headers)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }

    /** Where to go after sign-in: pages only, and only such as exist. */
    @Bean
    RequestCache askedBeforeSignIn(Endpoints endpoints) {
        var asked = new HttpSessionRequestCache();
        asked.setMatchingRequestParameterName(null);
        asked.setRequestMatcher(request -> isPage(request) && endpoints.knows(path(request)));
        return asked;
    }

    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** Opened by a person, not fetched by a page. */
    static boolean isPage(HttpServletRequest request) {
        var accepted = Optional.ofNullable(request.getHeader("Accept")).orElse("");
        return request.getMethod().equals("GET") && accepted.contains("text/html") && request.getHeader("HX-Request") == null;
    }

    /** Back to the form, with what was typed as number kept. */
    private static AuthenticationFailureHandler backToSignIn() {
        return (request, response, failure) -> {
            var typed = Optional.ofNullable(request.getParameter("username")).orElse("");
            request.getSession().setAttribute(TYPED_LOGIN, typed.substring(0, Math.min(typed.length(), 40)));
            response.sendRedirect(request.getContextPath() + "/login?error");
        };
    }

    private static void recordSignOut(Audit audit, WhoActs who, Authentication authentication) {
        who.presence(authentication).map(WhoActs.Presence::acting).ifPresent(acting ->
                audit.changed(acting.actor(), "identity.signed-out", "account:" + acting.actor().person(), null));
    }
}
