package thaw.governor;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static thaw.jooq.Tables.INSTRUMENT_SETTING;
import static thaw.jooq.Tables.MEASURE_SCORE;

import org.jooq.Field;
import org.jooq.SelectField;
import thaw.domain.measure.FormScore;
import thaw.domain.measure.Instrument;
import thaw.domain.measure.Instruments;
import thaw.domain.measure.Measured;
import thaw.domain.measure.Scores;

/** Scores, and how the clinic reads them, as parts of the queries of others. */
public final class MeasuredRepository {

    private MeasuredRepository() {}

    /** A score, in a query over their table. */
    public static SelectField<Measured> measured() {
        return row(
                        MEASURE_SCORE.INSTRUMENT,
                        MEASURE_SCORE.LOCAL_DAY,
                        row(
                                        MEASURE_SCORE.STATE.convertFrom(FormScore.State::valueOf),
                                        MEASURE_SCORE.TOTAL,
                                        MEASURE_SCORE.ANSWERED_SUM,
                                        MEASURE_SCORE.LOWEST,
                                        MEASURE_SCORE.HIGHEST,
                                        MEASURE_SCORE.ANSWERED,
                                        MEASURE_SCORE.ITEMS,
                                        MEASURE_SCORE.BAND)
                                .mapping(FormScore::new),
                        MEASURE_SCORE.BETTER.convertFrom(Instrument.Better::valueOf),
                        MEASURE_SCORE.RELIABLE_POINTS,
                        MEASURE_SCORE.ORIGIN.convertFrom(Measured.Origin::valueOf),
                        MEASURE_SCORE.SOURCE)
                .mapping(Measured::new);
    }

    /** The instruments as the clinic reads them, in any query. */
    public static Field<Instruments> instruments() {
        return multiset(select(
                                INSTRUMENT_SETTING.NAME,
                                INSTRUMENT_SETTING.VERSION,
                                INSTRUMENT_SETTING.BAND_STARTS,
                                INSTRUMENT_SETTING.RELIABLE_POINTS,
                                INSTRUMENT_SETTING.SD,
                                INSTRUMENT_SETTING.RELIABILITY,
                                INSTRUMENT_SETTING.REASON)
                        .from(INSTRUMENT_SETTING)
                        .orderBy(INSTRUMENT_SETTING.NAME, INSTRUMENT_SETTING.VERSION))
                .convertFrom(rows -> InstrumentSetting.applied(rows.map(mapping(InstrumentSetting::of))));
    }
}
