package org.shouze.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.shouze.organization.Units;
import org.shouze.portal.GivenToken;
import org.shouze.portal.Scope;
import org.shouze.support.Office;
import org.shouze.support.OnH2;
import org.shouze.support.PlantedCase;
import org.shouze.support.TestClock;
import org.shouze.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Confidential matters of every kind: no token, list, briefing or workbook of the school's leaders holds one, or counts it. */
@OnH2
class TellsNothingConfidentialTest {

    @Autowired List<PlantedCase> cases;
    @Autowired GivenToken given;
    @Autowired Units units;
    @Autowired Office office;
    @Autowired TestClock clock;
    @LocalServerPort int port;

    @Test
    void noneIsListedOrCounted() {
        clock.set("2021-05-19T10:00:00");
        var token = given.of(units.school().id(), office.holder("UNIVERSITY_DEPUTY_SECRETARY", units.school().id()),
                Scope.FIGURES, Scope.LISTS);
        var before = everything(token);

        var planted = cases.stream().map(PlantedCase::plant).toList();

        var after = everything(token);
        assertThat(planted.stream().flatMap(one -> one.words().stream()).filter(after::contains)).isEmpty();
        assertThat(planted.stream().flatMap(one -> one.ids().values().stream()).filter(id -> id.length() > 20)
                .filter(after::contains)).isEmpty();
        assertThat(after).isEqualTo(before);
    }

    private String everything(String token) {
        clock.advance(java.time.Duration.ofMinutes(1));
        var figures = get("/api/v1/figures?period=MONTH", token);
        var said = new StringBuilder();
        for (var figure : JsonMapper.shared().readTree(figures).get("figures")) {
            said.append(figure);
            said.append(get("/api/v1/figures/" + figure.get("name").stringValue() + "/rows?size=200&period=MONTH", token)
                    .replaceAll("\"at\":\"[^\"]*\"", ""));
        }
        return said.toString();
    }

    private String get(String path, String token) {
        return new Visitor(port).get(path, "Accept", "application/json", "Authorization", "Bearer " + token).body();
    }
}
