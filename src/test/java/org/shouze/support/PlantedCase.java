package org.shouze.support;

import java.util.List;
import java.util.Map;

import org.shouze.identity.Acting;

/**
 * A confidential matter full of texts that nobody but its members may ever read. Each room that keeps confidential
 * matters contributes one as a bean; {@code ConfidenceEverywhereTest} then tries every endpoint as everybody else.
 */
public interface PlantedCase {

    /** Plants it anew and leaves it standing. */
    Planted plant();

    /**
     * @param ids     by the beginning of an endpoint, with its variables: {@code /matters/{id}} to the matter's id
     * @param markers texts that stand in its confidential fields, each at least six letters
     * @param member  who may see them, so that the test knows where they show
     * @param shutOut by relation: subject, relative, recused, former member …
     */
    record Planted(Map<String, String> ids, List<String> markers, Acting member, Map<String, Acting> shutOut) {}
}
