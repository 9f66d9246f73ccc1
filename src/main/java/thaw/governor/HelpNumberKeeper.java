package thaw.governor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the clinic's numbers for help. Everybody may read them, also without signing in: nothing in them is anybody's own. */
@Component
@Transactional
public class HelpNumberKeeper {

    private final HelpNumberRepository numbers;

    HelpNumberKeeper(HelpNumberRepository numbers) {
        this.numbers = numbers;
    }

    /** The numbers as they hold now. */
    @Transactional(readOnly = true)
    public HelpNumbers now() {
        return numbers.now();
    }

    /**
     * Replaces the numbers that were shown.
     *
     * @return false when they were changed meanwhile; nothing has changed then
     */
    public boolean change(HelpNumbers changed) {
        return numbers.store(changed);
    }
}
