package org.shouze.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.shouze.organization.PersonId;

class TakingTest {

    private static final Instant NOW = Instant.parse("2020-02-06T08:05:00Z");
    private static final PersonId ONE = new PersonId(1);
    private static final PersonId TWO = new PersonId(2);

    @Test
    void twoDifferentPeopleTakeIt() {
        assertThatCode(() -> taking(Source.UNIT, ONE, TWO).demandProper(NOW, null)).doesNotThrowAnyException();

        assertThatThrownBy(() -> taking(Source.UNIT, ONE).demandProper(NOW, null)).isInstanceOf(OneTakerOnly.class);
        assertThatThrownBy(() -> taking(Source.UNIT, ONE, ONE).demandProper(NOW, null)).isInstanceOf(OneTakerOnly.class);
        assertThatThrownBy(() -> taking(Source.UNIT).demandProper(NOW, null)).isInstanceOf(OneTakerOnly.class);
    }

    @Test
    void nothingIsTakenBeforeItsTime() {
        assertThatThrownBy(() -> taking(Source.UNIT, ONE, TWO).demandProper(NOW.minusSeconds(7200), null))
                .isInstanceOf(TakenInTheFuture.class);
    }

    @Test
    void whatWasCollectedAgainstTheEpidemicIsRefusedBySourceAndByOrigin() {
        assertThatThrownBy(() -> taking(Source.EPIDEMIC, ONE, TWO).demandProper(NOW, null)).isInstanceOf(PurposeWall.class);
        for (var process : Taking.BEHIND_THE_WALL) {
            assertThatThrownBy(() -> taking(Source.UNIT, ONE, TWO).demandProper(NOW, process)).isInstanceOf(PurposeWall.class);
        }
        assertThatCode(() -> taking(Source.FILING_RECORD, ONE, TWO).demandProper(NOW, "rectification")).doesNotThrowAnyException();
    }

    @Test
    void everyProcessOfTheEpidemicsRoomsIsBehindTheWall() throws IOException {
        var id = Pattern.compile("<bpmn:process id=\"(\\w+)\"|<process id=\"(\\w+)\"");
        for (var room : List.of("reporting", "roster", "followup", "movement")) {
            var folder = Path.of("bpmn", room);
            if (Files.exists(folder)) {
                try (var models = Files.list(folder)) {
                    assertThat(models.map(TakingTest::read).flatMap(model -> id.matcher(model).results())
                            .map(hit -> hit.group(1) == null ? hit.group(2) : hit.group(1))).isNotEmpty()
                            .allSatisfy(process -> assertThat(Taking.BEHIND_THE_WALL).contains(process));
                }
            }
        }
    }

    private static Taking taking(Source source, PersonId... takers) {
        return new Taking("值班表", null, source, null, null, NOW.minusSeconds(3600), List.of(takers));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
