package org.shouze.papers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The shipped kinds, read once. */
@Component
class PaperForms {

    private final Map<PaperKind, PaperForm> forms = new EnumMap<>(PaperKind.class);

    PaperForms() {
        for (var kind : PaperKind.values()) {
            forms.put(kind, read(kind));
        }
    }

    PaperForm of(PaperKind kind) {
        return forms.get(kind);
    }

    private static PaperForm read(PaperKind kind) {
        try {
            return PaperForm.of(kind, new ClassPathResource("papers/" + kind + ".txt").getContentAsString(UTF_8).lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
