package thaw.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks the log from its first entry to its last. */
@Component
public class AuditVerifier {

    private final VerificationRepository entries;
    private final AnchorRepository anchors;
    private final AnchorFile file;

    AuditVerifier(VerificationRepository entries, AnchorRepository anchors, AnchorFile file) {
        this.entries = entries;
        this.anchors = anchors;
        this.file = file;
    }

    /** Hears how far the check is. */
    @FunctionalInterface
    public interface Listener {

        /** Nobody listens. */
        Listener NOBODY = (checked, of) -> {};

        /** So many entries of about so many are checked. */
        void heard(long checked, long of);
    }

    /** Checks every entry, every daily note of the chain's end, and that nothing stands outside the chain. */
    @Transactional(readOnly = true)
    public Verification verify(Listener listener) {
        List<Anchor> noted = new ArrayList<>(anchors.all());
        noted.addAll(file.read());
        return new ChainWalk(entries, noted).walk(listener);
    }
}
