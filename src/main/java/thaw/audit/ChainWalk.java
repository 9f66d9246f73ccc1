package thaw.audit;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import thaw.audit.AuditRepository.End;
import thaw.audit.Verification.Broken;
import thaw.audit.Verification.Trouble;
import thaw.audit.Verification.Whole;
import thaw.audit.VerificationRepository.Link;

/** One walk along the chain: each link is computed anew from the one before it. */
final class ChainWalk {

    private final VerificationRepository entries;
    private final Deque<Anchor> ahead;
    private final int anchors;
    private long position;
    private String hash = Entry.BEGINNING;

    ChainWalk(VerificationRepository entries, List<Anchor> anchors) {
        this.entries = entries;
        this.anchors = anchors.size();
        this.ahead = new ArrayDeque<>(anchors.stream()
                .sorted(Comparator.comparingLong(Anchor::position))
                .toList());
    }

    /** Walks until the recorded end, which may move meanwhile, and answers with the first thing that is wrong. */
    Verification walk(AuditVerifier.Listener listener) {
        while (true) {
            End end = entries.end();
            List<Link> stretch = entries.after(position);
            if (stretch.isEmpty()) {
                return atTheEnd(end);
            }
            for (Link link : stretch) {
                Optional<Broken> broken = step(link);
                if (broken.isPresent()) {
                    return broken.get();
                }
            }
            listener.heard(position, Math.max(end.position(), position));
        }
    }

    private Optional<Broken> step(Link link) {
        long expected = position + 1;
        if (link.position() != expected) {
            return Optional.of(new Broken(expected, null, Trouble.MISSING));
        }
        if (!link.entry().hash(expected, hash).equals(link.hash())) {
            return Optional.of(new Broken(expected, link.entry().at(), Trouble.CHANGED));
        }
        position = expected;
        hash = link.hash();
        while (!ahead.isEmpty() && ahead.getFirst().position() <= position) {
            Anchor anchor = ahead.removeFirst();
            if (anchor.position() != position || !anchor.hash().equals(hash)) {
                return Optional.of(new Broken(anchor.position(), link.entry().at(), Trouble.ANCHOR));
            }
        }
        return Optional.empty();
    }

    /** @param end read before the stretch that turned out empty, so that nothing can have come between them */
    private Verification atTheEnd(End end) {
        if (end.position() > position || !ahead.isEmpty()) {
            return new Broken(position + 1, null, Trouble.MISSING);
        }
        if (end.position() < position || !end.hash().equals(hash)) {
            return new Broken(end.position(), null, Trouble.END);
        }
        return entries.outside()
                .<Verification>map(entry -> new Broken(position + 1, entry.at(), Trouble.OUTSIDE))
                .orElseGet(() -> new Whole(position, hash, anchors));
    }
}
