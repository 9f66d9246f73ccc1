package thaw.care.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.care.compose.model.DraftingModel;
import thaw.care.compose.model.NoAnswer;
import thaw.domain.compose.Caution;
import thaw.domain.compose.Composer;
import thaw.domain.compose.ComposedId;
import thaw.domain.compose.Discreet;
import thaw.domain.people.ClientId;
import thaw.domain.practice.Finding;
import thaw.domain.practice.Practice;

/**
 * Drafts with the clinic's model, where there is one. Of the client it gets the description alone, without names, numbers
 * and unknown words; what comes back passes the checks of every draft or is not used, and then the built-in composer drafts.
 * No transaction is open while a model is awaited: this takes seconds, and one waiting writer would hold up all others.
 */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional(propagation = Propagation.NEVER)
public class ModelDrafts {

    private static final int TRIES = 2;
    private static final int LEAST_WORDS = 3;

    private final CurrentUser user;
    private final ComposeService service;
    private final Composer composer;
    private final ObjectProvider<Discreet> discreet;
    private final DraftingModel model;
    private final ModelWords words;

    ModelDrafts(CurrentUser user, ComposeService service, Composer composer,
            ObjectProvider<Discreet> discreet, DraftingModel model, ModelWords words) {
        this.user = user;
        this.service = service;
        this.composer = composer;
        this.discreet = discreet;
        this.model = model;
        this.words = words;
    }

    /**
     * What came of it.
     *
     * @param instead why the built-in composer drafted; empty when the model did, or nobody
     */
    public record Drafted(Answer answer, Optional<Fallback> instead) {}

    /** The model and its server, as a therapist reads it; empty where there is none. */
    public Optional<String> where() {
        return model.where();
    }

    /** What of the words would leave, to be read before it does; empty for a record that is not the therapist's. */
    public Optional<String> leaves(ClientId client, String said) {
        return service.again(client).map(page -> leaves(page, said));
    }

    /** Whether nothing of the words leaves, whatever is pressed: they speak of dying or of harm. */
    public boolean stay(String said) {
        Set<Caution> cautions = composer.cautions(said);
        return cautions.contains(Caution.DANGER) || cautions.contains(Caution.HARM);
    }

    private String leaves(ComposePage page, String said) {
        return discreet.getObject().of(said, Set.of(page.name(), user.get().name()));
    }

    /** Drafts from these words with the model, or with the built-in composer where that comes to nothing. */
    public Drafted draft(ClientId client, String said, DraftingModel.Waiting waiting) {
        ComposePage page = service.again(client).orElse(null);
        if (page == null || said.isBlank() || said.length() > ComposeService.WORDS_LIMIT) {
            return new Drafted(page == null ? Answer.NOT_FOUND : Answer.NO_WORDS, Optional.empty());
        }
        try {
            ByModel made = ask(page, said, waiting);
            Answer kept = service.instead(client, said, page.draft(), Optional.of(made));
            return kept == Answer.BREAKS_A_RULE
                    ? builtIn(page, said, Fallback.BROKE_A_RULE)
                    : new Drafted(kept, Optional.empty());
        } catch (NoDraft none) {
            return builtIn(page, said, none.why);
        }
    }

    private Drafted builtIn(ComposePage page, String said, Fallback why) {
        return new Drafted(service.instead(page.client(), said, page.draft(), Optional.empty()), Optional.of(why));
    }

    private ByModel ask(ComposePage page, String said, DraftingModel.Waiting waiting) throws NoDraft {
        if (model.where().isEmpty()) {
            throw new NoDraft(Fallback.OFF);
        }
        if (stay(said)) {
            throw new NoDraft(Fallback.NOT_SENT);
        }
        String left = leaves(page, said);
        if (Discreet.words(left) < LEAST_WORDS) {
            throw new NoDraft(Fallback.NOTHING_LEFT);
        }
        ComposedId id = ComposedId.random();
        Practice sent = composer.compose(said, page.frame(), ComposeService.name(id)).practice();
        service.leaving(page.client());
        return new ByModel(id, talk(page, said, sent, List.of(words.question(left, sent)), ComposeService.name(id), waiting));
    }

    /** A second try is told what the first one broke. */
    private Practice talk(ComposePage page, String said, Practice sent, List<String> first, String name,
            DraftingModel.Waiting waiting) throws NoDraft {
        List<String> turns = new ArrayList<>(first);
        Fallback why = Fallback.UNREADABLE;
        for (int i = 0; i < TRIES; i++) {
            String answer = answer(turns, waiting);
            Optional<Practice> read = ModelDraft.read(answer, sent, name);
            if (read.isEmpty()) {
                throw new NoDraft(Fallback.UNREADABLE);
            }
            List<Finding> findings = new ArrayList<>(words.strange(read.get()));
            findings.addAll(service.check(read.get(), said, page.frame()));
            if (findings.isEmpty()) {
                return read.get();
            }
            why = Fallback.BROKE_A_RULE;
            turns.add(answer);
            turns.add(words.again(findings));
        }
        throw new NoDraft(why);
    }

    private String answer(List<String> turns, DraftingModel.Waiting waiting) throws NoDraft {
        try {
            return model.answer(words.rules(), turns, waiting);
        } catch (NoAnswer none) {
            throw new NoDraft(Fallback.of(none));
        }
    }

    /** What a model drafted, with the id it was drafted under. */
    record ByModel(ComposedId id, Practice practice) {}

    private static final class NoDraft extends Exception {

        private static final long serialVersionUID = 1L;

        private final Fallback why;

        NoDraft(Fallback why) {
            super(why.name(), null, false, false);
            this.why = why;
        }
    }
}
