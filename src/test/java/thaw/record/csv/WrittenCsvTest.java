package thaw.record.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenCsvTest {

    @Test
    void aTableHasAHeaderRowAndEndsEachLineAsTheStandardSays() {
        assertThat(WrittenCsv.of(List.of("Week", "Check-ins"), List.of(List.of("2026-02-23", "12"))))
                .isEqualTo("Week,Check-ins\r\n2026-02-23,12\r\n");
    }

    @Test
    void quotesAndCommasAreQuoted() {
        assertThat(WrittenCsv.of(List.of("Therapist"), List.of(List.of("Ada \"A\" Byron, MD"))))
                .endsWith("\"Ada \"\"A\"\" Byron, MD\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@now", "\t=1", "  =1", "\r=1"})
    void aNameThatASpreadsheetWouldCalculateIsDisarmed(String name) {
        assertThat(WrittenCsv.of(List.of("Therapist"), List.of(List.of(name)))).contains("'" + name);
    }
}
