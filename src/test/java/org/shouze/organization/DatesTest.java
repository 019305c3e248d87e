package org.shouze.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    private static final LocalDate FIRST_OF_SEPTEMBER = LocalDate.of(2018, 9, 1);

    @ParameterizedTest
    @ValueSource(strings = {"2018-09-01", "2018-9-1", "2018/9/1", "2018.9.1", "2018年9月1日", "２０１８－０９－０１",
        "２０１８年９月１日", " 2018-09-01 ", "20180901", "2018-09-01 00:00:00"})
    void readsWrittenDatesAsAPersonWould(String written) {
        assertThat(Dates.read(new SheetCell(SheetCell.Kind.TEXT, written))).contains(FIRST_OF_SEPTEMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"43344", "43344.0", "20180901"})
    void readsNumbersAsExcelCountsDays(String number) {
        assertThat(Dates.read(new SheetCell(SheetCell.Kind.NUMBER, number))).contains(FIRST_OF_SEPTEMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-02-30", "2018-13-01", "2018.9", "去年九月", "09/01/2018", "18-9-1", "43344.5", "1e99"})
    void refusesWhatIsNoDate(String written) {
        assertThat(Dates.read(new SheetCell(SheetCell.Kind.TEXT, written))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"43344.5", "0", "-3", "99999999999"})
    void refusesNumbersThatAreNoDays(String number) {
        assertThat(Dates.read(new SheetCell(SheetCell.Kind.NUMBER, number))).isEmpty();
    }
}
