package org.shouze.identity;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * What the identity provider is asked. With a greatest age it must say when it last saw the person itself (OpenID
 * Connect Core 3.1.2.1); who is to be confirmed is asked for the password even if the provider knows them still.
 */
class SingleSignOnRequests implements OAuth2AuthorizationRequestResolver {

    static final String AGAIN = SingleSignOnRequests.class.getName() + ".again";

    private final OAuth2AuthorizationRequestResolver usual;

    SingleSignOnRequests(ClientRegistrationRepository registrations) {
        usual = new DefaultOAuth2AuthorizationRequestResolver(registrations);
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return asking(request, usual.resolve(request));
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return asking(request, usual.resolve(request, registration));
    }

    private static OAuth2AuthorizationRequest asking(HttpServletRequest request, OAuth2AuthorizationRequest usual) {
        if (usual == null) {
            return null;
        }
        var to = request.getParameter("to");
        var before = WhoActs.signedIn(SecurityContextHolder.getContext().getAuthentication());
        if (to == null || before.isEmpty()) {
            request.getSession().removeAttribute(AGAIN);
            return OAuth2AuthorizationRequest.from(usual).additionalParameters(more ->
                    more.put("max_age", WhoActs.LONGEST_SESSION.toSeconds())).build();
        }
        request.getSession().setAttribute(AGAIN, new SingleSignOn.Again(before.get(), to));
        return OAuth2AuthorizationRequest.from(usual).additionalParameters(more -> {
            more.put("prompt", "login");
            more.put("max_age", 0);
        }).build();
    }
}
