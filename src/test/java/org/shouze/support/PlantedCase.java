package org.shouze.support;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.shouze.identity.Acting;

/**
 * A confidential matter full of texts that nobody but its members may ever read. Each room that keeps confidential
 * matters contributes one as a bean; {@code ConfidenceEverywhereTest} then tries every endpoint as everybody else.
 */
public interface PlantedCase {

    /** Plants it anew and leaves it standing. */
    Planted plant();

    /**
     * @param ids     by the beginning of an endpoint that ends in a variable: {@code /matters/{id}} to the matter's id
     * @param markers texts that stand in its confidential fields, each at least six letters
     * @param hidden  others of which the member is shown no page, such as the content of a file
     * @param member  who may see the markers, so that the test knows where they show
     * @param shutOut by relation: subject, relative, recused, former member …
     */
    record Planted(Map<String, String> ids, List<String> markers, List<String> hidden, Acting member,
            Map<String, Acting> shutOut) {

        public Planted(Map<String, String> ids, List<String> markers, Acting member, Map<String, Acting> shutOut) {
            this(ids, markers, List.of(), member, shutOut);
        }

        public List<String> words() {
            return Stream.of(markers, hidden).flatMap(List::stream).toList();
        }
    }
}
