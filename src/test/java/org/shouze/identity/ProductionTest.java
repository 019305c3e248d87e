package org.shouze.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shouze.Shouze;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class ProductionTest {

    private static final String KEY = Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes());

    private final MockEnvironment settings = new MockEnvironment()
            .withProperty("spring.datasource.url", "jdbc:postgresql://db/shouze")
            .withProperty("spring.datasource.username", "shouze_app")
            .withProperty("spring.datasource.password", "a password of its own")
            .withProperty("shouze.key", KEY);

    @Test
    void startsWithSettingsOfItsOwn() {
        assertThat(Production.missing(settings)).isEmpty();
    }

    @Test
    void refusesH2() {
        settings.setProperty("spring.datasource.url", "jdbc:h2:file:./data/shouze");

        assertThat(Production.missing(settings)).singleElement().asString().contains("SHOUZE_DB_URL");
    }

    @Test
    void refusesDefaultPasswordsOfTheDatabase() {
        settings.setProperty("spring.datasource.password", "postgres");

        assertThat(Production.missing(settings)).singleElement().asString().contains("SHOUZE_DB_PASSWORD");
    }

    @Test
    void refusesAKeyThatIsNone() {
        for (var key : new String[] {"", "secret", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="}) {
            settings.setProperty("shouze.key", key);

            assertThat(Production.missing(settings)).as(key).singleElement().asString().contains("SHOUZE_KEY");
        }
    }

    @Test
    void refusesSingleSignOnByHalves() {
        settings.setProperty("shouze.sso.issuer", "https://id.example");
        assertThat(Production.missing(settings)).singleElement().asString().contains("SHOUZE_SSO_CLIENT_ID");

        settings.setProperty("shouze.sso.client.id", "shouze");
        settings.setProperty("shouze.sso.client.secret", "secret");
        assertThat(Production.missing(settings)).isEmpty();

        settings.setProperty("shouze.sso.issuer", "http://id.example");
        assertThat(Production.missing(settings)).singleElement().asString().contains("https");
    }

    @Test
    void refusesTheDemoBeside() {
        settings.setActiveProfiles("postgres", "demo");

        assertThat(Production.missing(settings)).singleElement().asString().contains("demo");
    }

    @Test
    void namesAllThatIsMissingAtOnce() {
        assertThat(Production.missing(new MockEnvironment())).hasSize(4);
    }

    @Test
    void failsTheStartAndSaysWhatIsMissing(CapturedOutput output) {
        var application = new SpringApplicationBuilder(Shouze.class).profiles("postgres").web(WebApplicationType.NONE);

        assertThatThrownBy(application::run).isInstanceOf(NotFitForProduction.class);

        assertThat(output).contains("refuses to start", "SHOUZE_DB_URL", "SHOUZE_KEY").doesNotContain("at org.shouze");
    }
}
