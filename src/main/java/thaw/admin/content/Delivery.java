package thaw.admin.content;

import java.util.List;
import thaw.record.fhir.FromFhir.Remark;
import thaw.record.fhir.Refusal;

/** What came of a file with questionnaires. */
public sealed interface Delivery {

    /** Everything in it is there now: the names of questionnaires and of lists of answers. */
    record Added(List<String> questionnaires, List<String> lists, List<Remark> remarks) implements Delivery {
        public Added {
            questionnaires = List.copyOf(questionnaires);
            lists = List.copyOf(lists);
            remarks = List.copyOf(remarks);
        }
    }

    /** This very file is there already; nothing has changed. */
    record AlreadyThere() implements Delivery {}

    /** Nothing has changed, and why. */
    record Refused(List<Refusal> refusals) implements Delivery {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }
}
