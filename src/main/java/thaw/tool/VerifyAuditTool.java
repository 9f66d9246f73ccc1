package thaw.tool;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import thaw.audit.AuditVerifier;
import thaw.audit.Verification;

/** {@code verify-audit}: whether every entry of the audit log is there, unchanged and in its place. */
final class VerifyAuditTool implements Tool {

    @Override
    public void run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
        if (!arguments.isEmpty()) {
            throw new UsageException("Usage: thaw verify-audit");
        }
        DatabaseTool.with(AuditVerifier.class, verifier ->
                out.println(sentence(verifier.verify(AuditVerifier.Listener.NOBODY))));
    }

    private static String sentence(Verification verification) {
        return switch (verification) {
            case Verification.Whole(long entries, String lastHash, int anchors) ->
                    "The audit log is whole: " + entries + " entries, " + anchors + " daily notes. The last hash is "
                            + lastHash + ".";
            case Verification.Broken broken -> throw new InputException("The audit log is broken at entry "
                    + broken.position() + (broken.at() == null ? "" : ", made at " + broken.at()) + ": "
                    + words(broken.trouble()));
        };
    }

    private static String words(Verification.Trouble trouble) {
        return switch (trouble) {
            case CHANGED -> "it was changed, or it does not follow the one before it.";
            case MISSING -> "it is not there.";
            case OUTSIDE -> "it stands outside the chain.";
            case END -> "the chain does not end where its end is recorded.";
            case ANCHOR -> "it is not what the note of its day says.";
        };
    }
}
