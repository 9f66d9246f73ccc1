package thaw.domain.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thaw.domain.measure.Instrument.Better;

/**
 * The questionnaires that Thaw can score, as published. A clinic can replace any of them by its own record.
 *
 * @param all in the order in which they are offered
 */
public record Instruments(List<Instrument> all) {

    private static final List<String> PHQ_ITEMS = List.of(
            "44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3", "44260-8");
    private static final List<String> GAD_ITEMS = List.of(
            "69725-0", "68509-9", "69733-4", "69734-2", "69735-9", "69689-8", "69736-7");

    /** Bands: Kroenke et al. 2001, JGIM 16, 606; change of 6: NHS Talking Therapies Manual; alarm item 9. */
    public static final Instrument PHQ_9 = symptoms("PHQ-9", "44249-1", PHQ_ITEMS, 9, 3, 6, 9,
            bands(27, "minimal", 5, "mild", 10, "moderate", 15, "moderately-severe", 20, "severe"));

    /** Spitzer et al. 2006, Arch Intern Med 166, 1092; change of 4: Toussaint et al. 2020, J Affect Disord 265, 395. */
    public static final Instrument GAD_7 = symptoms("GAD-7", "69737-5", GAD_ITEMS, 7, 3, 4, null,
            bands(21, "minimal", 5, "mild", 10, "moderate", 15, "severe"));

    /** Kroenke et al. 2009, Psychosomatics 50, 613. */
    public static final Instrument PHQ_4 = symptoms("PHQ-4", "69724-3", List.of(), 4, 3, null, null,
            bands(12, "none", 3, "mild", 6, "moderate", 9, "severe"));

    /** Published cuts from 31 to 33, change of 15: National Center for PTSD; Weathers et al. 2013. */
    public static final Instrument PCL_5 = symptoms("PCL-5", "101697-1", List.of(), 20, 4, 15, null,
            bands(80, "below-cuts", 31, "between-cuts", 33, "above-cuts"));

    /** Yes or no, published cuts at 3 and at 4: Prins et al. 2016, J Gen Intern Med 31, 1206; Bovin et al. 2021. */
    public static final Instrument PC_PTSD_5 = symptoms("PC-PTSD-5", "102010-6", List.of(), 5, 1, null, null,
            bands(5, "below-cuts", 3, "between-cuts", 4, "above-cuts"));

    /** Raw sum times 4; up to 50 low, up to 28 very low, change of 10: Topp 2015, Psychother Psychosom 84. */
    public static final Instrument WHO_5 = new Instrument("WHO-5", null, List.of(), 5, 5, 4, Better.HIGHER,
            bands(100, "very-low-wellbeing", 29, "low-wellbeing", 51, "good-wellbeing"), 10, null, Scoring.MOST_MISSING);

    public static final Instruments STANDARD =
            new Instruments(List.of(PHQ_9, GAD_7, PHQ_4, PCL_5, PC_PTSD_5, WHO_5));

    public Instruments {
        all = List.copyOf(all);
    }

    /** The questionnaire with this code, where Thaw knows how to score it. */
    public Optional<Instrument> find(Loinc loinc) {
        return all.stream().filter(instrument -> loinc.equals(instrument.loinc())).findFirst();
    }

    /** The questionnaire with a code as a file has it; whatever is no LOINC code finds nothing. */
    public Optional<Instrument> withCode(String code) {
        return all.stream()
                .filter(instrument -> instrument.loinc() != null && instrument.loinc().code().equals(code))
                .findFirst();
    }

    /** The questionnaire of this short name. */
    public Optional<Instrument> find(String name) {
        return all.stream().filter(instrument -> instrument.name().equals(name)).findFirst();
    }

    private static Instrument symptoms(
            String name, String loinc, List<String> itemCodes, int items, int highestAnswer, @Nullable Integer reliableChange,
            @Nullable Integer alarmItem, List<Band> bands) {
        return new Instrument(name, new Loinc(loinc), itemCodes, items, highestAnswer, 1, Better.LOWER, bands,
                reliableChange, alarmItem, Scoring.MOST_MISSING);
    }

    /** Key of the lowest band, then the lower bound and key of each further one. */
    private static List<Band> bands(int highest, String lowestKey, Object... bounds) {
        List<Band> bands = new ArrayList<>();
        int from = 0;
        String key = lowestKey;
        for (int i = 0; i < bounds.length; i += 2) {
            bands.add(new Band(from, (int) bounds[i] - 1, key));
            from = (int) bounds[i];
            key = (String) bounds[i + 1];
        }
        bands.add(new Band(from, highest, key));
        return bands;
    }
}
