package org.shouze.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

class EndpointsTest {

    private final Endpoints endpoints = new Endpoints(List.of(
            Endpoints.parse("GET,/reports/{day},BUSINESS"),
            Endpoints.parse("GET,/reports/plan,SYSTEM_ADMIN"),
            Endpoints.parse("POST,/reports/{day},SECURITY_ADMIN"),
            Endpoints.parse("GET,/css/**,ANYONE"), Endpoints.parse("GET,/reports,BUSINESS"),
            Endpoints.parse("GET,/reports/{day}/export,BUSINESS,RECENT"),
            Endpoints.parse("POST,/reports/{day}/names,BUSINESS,RECENT")));

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
        assertThat(endpoints.right("GET", "/elsewhere")).isEmpty();
    }

    @Test
    void knowsWhatAsksAgain() {
        assertThat(endpoints.line("GET", "/reports/2020-02-06/export")).hasValueSatisfying(line -> assertThat(line.recent()).isTrue());
        assertThat(endpoints.line("GET", "/reports/2020-02-06")).hasValueSatisfying(line -> assertThat(line.recent()).isFalse());
        assertThatThrownBy(() -> Endpoints.parse("GET,/reports,BUSINESS,LATELY")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsWhatHidesFromWhoeverMayNotPass() {
        assertThat(Endpoints.parse("GET,/operations,SYSTEM_ADMIN,HIDDEN").hidden()).isTrue();
        assertThat(Endpoints.parse("GET,/reports,BUSINESS").hidden()).isFalse();
    }

    @Test
    void findsThePageToTurnBackTo() {
        assertThat(endpoints.pageAbove("/reports/2020-02-06/export")).isEqualTo("/reports/2020-02-06");
        assertThat(endpoints.pageAbove("/reports/2020-02-06/names")).isEqualTo("/reports/2020-02-06");
        assertThat(endpoints.pageAbove("/reports")).isEqualTo("/reports");
        assertThat(endpoints.pageAbove("/elsewhere/deep")).isEqualTo("/");
    }
}
