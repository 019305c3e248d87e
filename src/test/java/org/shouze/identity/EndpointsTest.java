package org.shouze.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class EndpointsTest {

    private final Endpoints endpoints = new Endpoints(List.of(
            Endpoints.parse("GET,/reports/{day},BUSINESS"),
            Endpoints.parse("GET,/reports/plan,SYSTEM_ADMIN"),
            Endpoints.parse("POST,/reports/{day},SECURITY_ADMIN"),
            Endpoints.parse("GET,/css/**,ANYONE")));

    @Test
    void choosesTheMostSpecificLineAsTheControllersDo() {
        assertThat(endpoints.right("GET", "/reports/plan")).contains(Right.SYSTEM_ADMIN);
        assertThat(endpoints.right("GET", "/reports/2020-02-06")).contains(Right.BUSINESS);
    }

    @Test
    void tellsMethodsApartAndTakesHeadForGet() {
        assertThat(endpoints.right("POST", "/reports/plan")).contains(Right.SECURITY_ADMIN);
        assertThat(endpoints.right("HEAD", "/css/deep/app.css")).contains(Right.ANYONE);
    }

    @Test
    void knowsNothingOfWhatIsNotListed() {
        assertThat(endpoints.right("DELETE", "/reports/plan")).isEmpty();
        assertThat(endpoints.right("GET", "/reports")).isEmpty();
    }
}
