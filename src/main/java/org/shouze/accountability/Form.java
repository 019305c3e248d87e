package org.shouze.accountability;

import java.util.Collection;

/**
 * 四种形态: how grave an answer to a person is. By the weight of its heaviest measure in the rules' own scale: up to 诫勉
 * the first; 组织处理 and the lighter sanctions the second; the heavier ones the third. The fourth is not decided here.
 */
enum Form {
    FIRST, SECOND, THIRD;

    private static final int SECOND_FROM = 50;
    private static final int THIRD_FROM = 120;

    /** Null where nothing was imposed. */
    static Form of(Collection<Imposed> measures) {
        return measures.stream().map(Imposed::severity).max(Integer::compare)
                .map(weight -> weight < SECOND_FROM ? FIRST : weight < THIRD_FROM ? SECOND : THIRD).orElse(null);
    }
}
