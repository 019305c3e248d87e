package org.shouze.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Looks at the settings before anything is opened: real use starts on PostgreSQL, with secrets of its own, without the demo. */
@Component
@Profile("postgres")
class Production implements BeanFactoryPostProcessor, EnvironmentAware {

    private static final Set<String> DEFAULT_PASSWORDS = Set.of("", "postgres", "shouze", "password", "sa", "123456");

    private Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        var missing = missing(environment);
        if (!missing.isEmpty()) {
            throw new NotFitForProduction(missing);
        }
    }

    static List<String> missing(Environment environment) {
        var missing = new ArrayList<String>();
        if (!setting(environment, "spring.datasource.url").startsWith("jdbc:postgresql:")) {
            missing.add("SHOUZE_DB_URL must name a PostgreSQL database (jdbc:postgresql://host/name); H2 is for the demo only.");
        }
        if (setting(environment, "spring.datasource.username").isEmpty()) {
            missing.add("SHOUZE_DB_USER must name the database user.");
        }
        if (DEFAULT_PASSWORDS.contains(setting(environment, "spring.datasource.password"))) {
            missing.add("SHOUZE_DB_PASSWORD must be a password of its own, not empty and not a usual default.");
        }
        if (!sealsWithOwnKey(environment)) {
            missing.add("SHOUZE_KEY must be 32 random bytes in base64 (openssl rand -base64 32): it encrypts personal data.");
        }
        if (!signsOnAsItShould(environment)) {
            missing.add("SHOUZE_SSO_ISSUER must be an https address, with SHOUZE_SSO_CLIENT_ID and SHOUZE_SSO_CLIENT_SECRET beside it.");
        }
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            missing.add("Profile \"demo\" must not be active beside \"postgres\".");
        }
        return missing;
    }

    /** Not at all, or completely. */
    private static boolean signsOnAsItShould(Environment environment) {
        return environment.getProperty("shouze.sso.issuer") == null
                || setting(environment, "shouze.sso.issuer").startsWith("https://")
                        && !setting(environment, "shouze.sso.client.id").isEmpty()
                        && !setting(environment, "shouze.sso.client.secret").isEmpty();
    }

    /** Later keys of a rotation are checked by the cipher itself. */
    private static boolean sealsWithOwnKey(Environment environment) {
        var key = setting(environment, "shouze.key");
        return key.isEmpty() ? environment.getProperty("shouze.keys.k1") != null : isKey(key);
    }

    private static boolean isKey(String text) {
        try {
            var bytes = Base64.getDecoder().decode(text);
            var same = new byte[bytes.length];
            Arrays.fill(same, bytes.length == 0 ? 0 : bytes[0]);
            return bytes.length == 32 && !Arrays.equals(bytes, same);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static String setting(Environment environment, String name) {
        return environment.getProperty(name, "").strip();
    }
}
