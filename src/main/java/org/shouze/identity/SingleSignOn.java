package org.shouze.identity;

import java.io.IOException;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Sign-in at the institution's own identity provider by OpenID Connect, where one is set. The provider says who it is
 * and when that was proved; whether they have an account and a seat here is decided as for everybody.
 */
@Component
@ConditionalOnProperty("shouze.sso.issuer")
public class SingleSignOn {

    /** Where it begins; with {@code to} the provider asks again even if it knows them, and they come back to there. */
    public static final String START = "/oauth2/authorization/sso";

    /** @param before who asked to be confirmed, to go where */
    record Again(SignedIn before, String to) implements Serializable {}

    private static final Logger LOG = LoggerFactory.getLogger(SingleSignOn.class);

    private final ClientRegistrationRepository registrations;
    private final String claim;
    private final SignIn signIn;
    private final SignedInPage signedInPage;
    private final OpenSessions sessions;

    SingleSignOn(@Value("${shouze.sso.issuer}") String issuer, @Value("${shouze.sso.client.id}") String client,
            @Value("${shouze.sso.client.secret}") String secret, @Value("${shouze.sso.claim:sub}") String claim,
            SignIn signIn, SignedInPage signedInPage, OpenSessions sessions) {
        // read at the first use: the start does not wait for the provider
        this.registrations = new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(
                ClientRegistrations.fromOidcIssuerLocation(issuer).registrationId("sso").clientId(client)
                        .clientSecret(secret).scope("openid", "profile").build()));
        this.claim = claim;
        this.signIn = signIn;
        this.signedInPage = signedInPage;
        this.sessions = sessions;
    }

    AuthenticationProvider provider() {
        return new OidcAuthorizationCodeAuthenticationProvider(new RestClientAuthorizationCodeTokenResponseClient(),
                new OidcUserService());
    }

    void open(HttpSecurity http) {
        http.oauth2Login(login -> login.loginPage("/login").clientRegistrationRepository(registrations)
                .authorizedClientRepository(new ForgottenTokens())
                .authorizationEndpoint(begin -> begin.authorizationRequestResolver(new SingleSignOnRequests(registrations)))
                .successHandler(this::recognize).failureHandler(SingleSignOn::failed)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F begin) {
                        begin.setAuthenticationFailureHandler(SingleSignOn::failed);
                        return begin;
                    }
                }));
    }

    /** Refused there or here, or the provider does not answer: the password is the other way in. */
    private static void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        LOG.warn("single sign-on failed: {}", failure.getClass().getSimpleName() + (failure.getCause() == null ? ""
                : " by " + failure.getCause().getClass().getSimpleName()));
        back(request, response, "failed");
    }

    /** The principal of the session is ours from here on; nothing of the provider is kept. */
    private void recognize(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        var user = (OidcUser) authentication.getPrincipal();
        var again = (Again) request.getSession().getAttribute(SingleSignOnRequests.AGAIN);
        request.getSession().removeAttribute(SingleSignOnRequests.AGAIN);
        var signedIn = signIn.recognized(user.getClaimAsString(claim), user.getAuthenticatedAt());
        if (signedIn.isEmpty()) {
            SecurityContextHolder.clearContext();
            request.getSession().invalidate();
            back(request, response, "unknown");
        } else if (again != null && again.before().person() == signedIn.get().person()) {
            sessions.start(again.before().confirmed(signedIn.get().confirmed()), request, response);
            response.sendRedirect(request.getContextPath() + Confirmations.PAGE + "?to="
                    + URLEncoder.encode(again.to(), StandardCharsets.UTF_8));
        } else {
            sessions.start(signedIn.get(), request, response);
            signedInPage.onAuthenticationSuccess(request, response, SecurityContextHolder.getContext().getAuthentication());
        }
    }

    private static void back(HttpServletRequest request, HttpServletResponse response, String reason) throws IOException {
        response.sendRedirect(request.getContextPath() + "/login?sso=" + reason);
    }
}
