package org.shouze.portal.web;

import java.util.stream.IntStream;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.shouze.NotFound;
import org.shouze.organization.Units;
import org.shouze.portal.Visit;
import org.shouze.portal.web.Answers.Unit;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which units a token may ask about, and what can be asked. */
@RestController
class UnitsApi {

    private final Units units;

    UnitsApi(Units units) {
        this.units = units;
    }

    /** In the order of the registers, from the token's own unit down. @param after the last one seen */
    @GetMapping("/api/v1/units")
    Answers.Units units(@AuthenticationPrincipal Visit visit, @RequestParam(required = false) Long after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(200) int size) {
        var all = units.within(visit.unit().id());
        var first = after == null ? 0 : 1 + IntStream.range(0, all.size()).filter(n -> all.get(n).id().value() == after)
                .findFirst().orElseThrow(() -> new NotFound("unit " + after));
        var page = all.stream().skip(first).limit(size).map(Unit::of).toList();
        return new Answers.Units(page, first + size < all.size() ? page.get(page.size() - 1).id() : null);
    }

    @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Resource description() {
        return new ClassPathResource("portal/openapi.json");
    }
}
