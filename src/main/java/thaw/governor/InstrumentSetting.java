package thaw.governor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import thaw.domain.measure.Band;
import thaw.domain.measure.Instrument;
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

    public InstrumentSetting {
        bandStarts = List.copyOf(bandStarts);
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
