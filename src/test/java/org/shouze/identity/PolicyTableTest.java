package org.shouze.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.shouze.support.OnH2;
import org.shouze.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint of the house stands in the policy table, and every line of the table has an endpoint. */
@OnH2
class PolicyTableTest {

    /** Answered before the controllers: by the security filters, as static files, or by the actuator. */
    private static final Set<String> NOT_BY_CONTROLLERS = Set.of("POST /login", "POST /logout",
            "GET /oauth2/authorization/sso", "GET /login/oauth2/code/sso", "GET /css/**", "GET /js/**",
            "GET /webjars/**", "GET /favicon.svg", "GET /actuator/health", "GET /actuator/health/**",
            "GET /actuator/prometheus");

    @Autowired Endpoints endpoints;
    @LocalServerPort int port;
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void listsEveryHandlerAndNothingElse() {
        var handled = requestMappingHandlerMapping.getHandlerMethods().keySet().stream().flatMap(mapping ->
                mapping.getPatternValues().stream().flatMap(pattern -> mapping.getMethodsCondition().getMethods().isEmpty()
                        ? Set.of("* " + pattern).stream()
                        : mapping.getMethodsCondition().getMethods().stream().map(method -> method + " " + pattern)))
                .collect(Collectors.toCollection(TreeSet::new));

        var listed = endpoints.all().stream().map(line -> line.method() + " " + line.pattern()).filter(line -> !NOT_BY_CONTROLLERS.contains(line))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(listed).isEqualTo(handled);
    }

    @Test
    void opensTheHealthPageAndNothingElseOfTheActuatorToTheWorld() {
        assertThat(new Visitor(port).get("/actuator/health", "Accept", "*/*").statusCode()).isEqualTo(200);
        assertThat(Visitor.target(new Visitor(port).get("/actuator/env"))).isEqualTo("/login");
        assertThat(Visitor.target(new Visitor(port).get("/actuator/prometheus"))).isEqualTo("/login");
    }
}
