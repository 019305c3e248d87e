package org.shouze.custom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouze.workflow.Field;
import org.shouze.workflow.Field.Type;

class FormRulesTest {

    private String attached = "";
    private final FormRules rules = new FormRules(
            number -> "T00001".equals(number) ? Optional.of(number) : Optional.empty(),
            unit -> "外语学院党委".equals(unit) ? Optional.of("U012") : Optional.empty(), () -> attached);

    @ParameterizedTest
    @CsvSource({"LONG,三,number", "LONG,3.5,number", "LONG,99999999999999999999,number", "LONG,0,between", "LONG,91,between",
            "DATE,2026-02-30,date", "DATE,2月6日,date", "ENUM,other,choice", "PERSON,T99999,person", "UNIT,火星学院,unit",
            "STRING,123456789012345678901,long", "STRING,a,short", "STRING,abc def,pattern"})
    void refusesWhatTheModelDoesNotAllow(Type type, String typed, String code) {
        var filled = judge(field(type, true, false), typed);

        assertThat(filled.faults()).extracting(Fault::code).containsExactly(code);
        assertThat(filled.values()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LONG,３０,30", "LONG,' 7 ',7", "DATE,２０２６-02-06,2026-02-06", "ENUM,sick,sick", "PERSON,T00001,T00001",
            "UNIT,外语学院党委,U012", "STRING,abcd,abcd", "BOOLEAN,true,true"})
    void keepsWhatAPersonWouldRead(Type type, String typed, String kept) {
        var filled = judge(field(type, true, false), typed);

        assertThat(filled.faults()).isEmpty();
        assertThat(filled.values()).containsEntry("f", kept);
    }

    @ParameterizedTest
    @CsvSource({"LONG", "DATE", "ENUM", "PERSON", "UNIT", "STRING", "TEXT", "BOOLEAN"})
    void asksForWhatIsRequired(Type type) {
        assertThat(judge(field(type, true, false), "  ").faults()).extracting(Fault::code)
                .containsExactly("required." + type);
        assertThat(judge(field(type, false, false), null).faults()).isEmpty();
    }

    @Test
    void answersConditionsInTheirTypes() {
        assertThat(judge(field(Type.LONG, true, false), "3").facts()).containsEntry("f", 3L);
        assertThat(judge(field(Type.BOOLEAN, false, false), null).facts()).containsEntry("f", false);
        assertThat(judge(field(Type.ENUM, true, false), "sick").facts()).containsEntry("f", "sick");
    }

    @Test
    void takesWhatIsAttachedToTheMatterAndNothingTyped() {
        assertThat(judge(field(Type.ATTACHMENT, true, false), "假条.pdf").faults()).extracting(Fault::code)
                .containsExactly("required.ATTACHMENT");

        attached = "假条.pdf";

        assertThat(judge(field(Type.ATTACHMENT, true, false), null).values()).containsEntry("f", "假条.pdf");
    }

    @Test
    void takesNothingFromAFieldThatOnlyShows() {
        assertThat(judge(field(Type.LONG, true, true), "5")).isEqualTo(new Filled(Map.of(), Map.of(), List.of()));
    }

    @Test
    void givesUpAPatternThatNeverComesToAnEnd() {
        var patient = new Field("f", "项", Type.STRING, null, Map.of(), true, false, null, null, null, 200,
                Pattern.compile("a*a*a*a*a*a*a*a*a*a*b"));
        var from = System.nanoTime();

        var filled = rules.judge(List.of(patient), Map.of("f", "a".repeat(200)));

        assertThat(filled.faults()).extracting(Fault::code).containsExactly("pattern");
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(1));
    }

    private Filled judge(Field field, String typed) {
        var answers = new java.util.HashMap<String, String>();
        answers.put("f", typed);
        return rules.judge(List.of(field), answers);
    }

    private static Field field(Type type, boolean required, boolean readonly) {
        var words = type == Type.STRING;
        return new Field("f", "项", type, null, type == Type.ENUM ? Map.of("sick", "病假", "duty", "公出") : Map.of(),
                required, readonly, type == Type.LONG ? 1L : null, type == Type.LONG ? 90L : null, words ? 2 : null,
                words ? 20 : 200, words ? Pattern.compile("\\w+") : null);
    }
}
