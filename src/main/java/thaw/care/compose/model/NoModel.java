package thaw.care.compose.model;

import java.util.List;
import java.util.Optional;

/** There is no model. */
final class NoModel implements DraftingModel {

    @Override
    public Optional<String> where() {
        return Optional.empty();
    }

    @Override
    public String answer(String rules, List<String> turns, Waiting waiting) throws NoAnswer {
        throw new NoAnswer(NoAnswer.Why.OFF);
    }
}
