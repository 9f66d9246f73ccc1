package thaw.care.compose.model;

import java.util.List;
import java.util.Optional;

/** A model that can be asked to draft. */
public interface DraftingModel {

    /** Where it is, as a therapist reads it, for instance "mistral at ollama.clinic.example"; empty where there is none. */
    Optional<String> where();

    /**
     * Asks it and waits, on the caller's thread.
     *
     * @param rules   what it has to keep to
     * @param turns   what was said so far: the first and every other of it by Thaw, those between by the model
     * @param waiting is told every second; what it throws ends the waiting and the request
     * @throws NoAnswer when none came, or none that can be read
     */
    String answer(String rules, List<String> turns, Waiting waiting) throws NoAnswer;

    /** Hears that an answer is still awaited. */
    @FunctionalInterface
    interface Waiting {
        /** So many seconds of so many are over. */
        void waited(long seconds, long of);
    }
}
