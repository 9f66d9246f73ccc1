package thaw.care.compose;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import thaw.account.CurrentUser;
import thaw.care.compose.model.DraftingModel;
import thaw.domain.compose.Composer;
import thaw.domain.compose.Discreet;

/** Drafting with a model of a test's own, where the context has none. */
@Component
public class ModelsOf {

    private final CurrentUser user;
    private final ComposeService service;
    private final Composer composer;
    private final ObjectProvider<Discreet> discreet;
    private final ModelWords words;

    ModelsOf(CurrentUser user, ComposeService service, Composer composer, ObjectProvider<Discreet> discreet, ModelWords words) {
        this.user = user;
        this.service = service;
        this.composer = composer;
        this.discreet = discreet;
        this.words = words;
    }

    /** Drafting with that model. */
    public ModelDrafts with(DraftingModel model) {
        return new ModelDrafts(user, service, composer, discreet, model, words);
    }
}
