package thaw.governor;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import thaw.domain.measure.Band;
import thaw.domain.measure.Instrument;
import thaw.domain.measure.Instruments;
import thaw.domain.measure.JacobsonTruax;

/**
 * What the clinic has set about an instrument in place of the published numbers.
 *
 * @param version        0 for the published numbers
 * @param bandStarts     the lowest totals of all bands but the first, rising
 * @param reliablePoints a change of this many points is reliable; null when a population says it, or nothing does
 * @param population     spread and reliability in a group of people; null when the points say it, or nothing does
 * @param reason         why, in words
 */
public record InstrumentSetting(
        String name,
        int version,
        List<Integer> bandStarts,
        @Nullable Integer reliablePoints,
        @Nullable JacobsonTruax population,
        String reason) {

    static final String BETWEEN = ",";

    public InstrumentSetting {
        bandStarts = List.copyOf(bandStarts);
    }

    /** As it is kept: the starts of the bands with commas. */
    static InstrumentSetting of(
            String name,
            int version,
            String bandStarts,
            @Nullable Integer reliablePoints,
            @Nullable Double sd,
            @Nullable Double reliability,
            String reason) {
        List<Integer> starts = bandStarts.isEmpty()
                ? List.of()
                : Arrays.stream(bandStarts.split(BETWEEN, -1)).map(Integer::valueOf).toList();
        JacobsonTruax population = sd == null || reliability == null ? null : new JacobsonTruax(sd, reliability);
        return new InstrumentSetting(name, version, starts, reliablePoints, population, reason);
    }

    /** The published instruments with what holds of these settings: of each the last. */
    static Instruments applied(List<InstrumentSetting> settings) {
        Map<String, InstrumentSetting> newest = settings.stream()
                .collect(Collectors.toMap(InstrumentSetting::name, one -> one, (before, after) -> after));
        return new Instruments(Instruments.STANDARD.all().stream()
                .map(standard -> newest.containsKey(standard.name())
                        ? newest.get(standard.name()).applied(standard)
                        : standard)
                .toList());
    }

    /** The published numbers. */
    public static InstrumentSetting published(Instrument standard) {
        return new InstrumentSetting(
                standard.name(),
                0,
                standard.bands().stream().skip(1).map(Band::from).toList(),
                standard.reliableChange(),
                null,
                "");
    }

    /**
     * The instrument with these numbers.
     *
     * @throws IllegalArgumentException when the bands do not rise within the totals
     */
    public Instrument applied(Instrument standard) {
        return standard.readBy(bandStarts, population == null ? reliablePoints : Integer.valueOf(population.reliablePoints()));
    }
}
