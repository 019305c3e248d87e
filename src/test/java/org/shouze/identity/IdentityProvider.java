package org.shouze.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.function.Supplier;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;

/** An OpenID Connect provider as small as can be; who signs in there is said by the test. */
class IdentityProvider {

    static final String CODE = "the one code";

    private final HttpServer server;
    private final RSAKey key;
    private JWTClaimsSet next;
    private String asked = "";

    IdentityProvider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("k").generate();
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        answer("/.well-known/openid-configuration", () -> """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",
                "subject_types_supported":["public"],"response_types_supported":["code"],
                "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer()));
        answer("/keys", () -> new JWKSet(key.toPublicJWK()).toString());
        answer("/token", () -> asked.contains("code=" + CODE)
                ? "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\"" + signed() + "\"}"
                : "{\"error\":\"invalid_grant\"}");
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** From now on it is this person who signs in there. */
    void knows(String number, String nonce, Instant since) {
        var now = new Date();
        var claims = new JWTClaimsSet.Builder().issuer(issuer()).subject("u-1").audience("shouze").issueTime(now)
                .expirationTime(new Date(now.getTime() + 60_000)).claim("nonce", nonce).claim("staff_number", number);
        next = (since == null ? claims : claims.claim("auth_time", since.getEpochSecond())).build();
    }


    private String signed() {
        try {
            var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(), next);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(String path, Supplier<String> text) {
        server.createContext(path, exchange -> {
            asked = URLDecoder.decode(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            var body = text.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(new String(body, StandardCharsets.UTF_8).contains("\"error\"") ? 400 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
