package thaw.governor;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.domain.measure.Instrument;
import thaw.domain.measure.Instruments;
import thaw.domain.people.AccountId;

/** Keeps how the clinic reads instruments, in the caller's transaction. Scores that are made keep what held then. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class InstrumentKeeper {

    private final InstrumentRepository instruments;
    private final Clock clock;

    InstrumentKeeper(InstrumentRepository instruments, Clock clock) {
        this.instruments = instruments;
        this.clock = clock;
    }

    /** The instruments as the clinic reads them. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Instruments now() {
        return instruments.now();
    }

    /** What holds of each instrument: the clinic's newest setting, else the published numbers. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public List<InstrumentSetting> settings() {
        List<InstrumentSetting> own = instruments.settings();
        return Instruments.STANDARD.all().stream()
                .map(standard -> own.stream()
                        .filter(setting -> setting.name().equals(standard.name()))
                        .findFirst()
                        .orElseGet(() -> InstrumentSetting.published(standard)))
                .toList();
    }

    /**
     * Sets the next version of an instrument.
     *
     * @param setting with the version that was seen
     * @return false when it was changed meanwhile
     * @throws IllegalArgumentException when there is no such instrument, or the numbers do not fit it
     */
    public boolean set(InstrumentSetting setting, AccountId by) {
        Instrument standard = Instruments.STANDARD
                .find(setting.name())
                .orElseThrow(() -> new IllegalArgumentException("There is no " + setting.name()));
        setting.applied(standard);
        return instruments.add(setting, by, clock.instant());
    }
}
