package org.shouze.worklist;

import java.util.List;

import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;

/** What a room says of its matters on paper, beside what every matter has. A room that has something to say brings a bean. */
public interface PrintedFacts {

    /** Id of the process model whose matters it speaks of. */
    String process();

    /** Facts for this reader of the matter, in order; nothing sealed, and nobody named that he may not see. */
    List<Fact> of(MatterId matter, Acting reader);

    /** @param label message key; @param value as it is printed */
    record Fact(String label, String value) {}
}
