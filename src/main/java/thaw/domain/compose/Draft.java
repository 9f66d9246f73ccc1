package thaw.domain.compose;

import java.util.List;
import java.util.Set;
import thaw.domain.practice.Practice;

/** A drafted session, why it is as it is, and what the therapist should know. */
public record Draft(Practice practice, List<Because> because, Set<Caution> cautions) {

    public Draft {
        because = List.copyOf(because);
        cautions = Set.copyOf(cautions);
    }
}
