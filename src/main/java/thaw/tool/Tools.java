package thaw.tool;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tools by their name on the command line. */
public final class Tools {

    private static final Map<String, Tool> TOOLS = Map.ofEntries(
            Map.entry("backup", (arguments, in, out, err) -> CopyTools.backup(arguments, out)),
            Map.entry("chart", new ChartTool()),
            Map.entry("generate-clinic", new GenerateClinicTool()),
            Map.entry("import-checkins", new ImportCheckInsTool()),
            Map.entry("metrics", new MetricsTool()),
            Map.entry("replay", new ReplayTool()),
            Map.entry("restore", (arguments, in, out, err) -> CopyTools.restore(arguments, out)),
            Map.entry("verify-audit", new VerifyAuditTool()));

    private Tools() {}

    /**
     * Runs the tool that the first argument names.
     *
     * @return the exit code (0 done, 1 bad input, 2 wrong use), or empty when the first argument names no tool
     */
    public static Optional<Integer> run(String[] arguments) {
        Tool tool = arguments.length == 0 ? null : TOOLS.get(arguments[0]);
        if (tool == null) {
            return Optional.empty();
        }
        return Optional.of(run(tool, List.of(arguments).subList(1, arguments.length), System.out, System.err));
    }

    static int run(Tool tool, List<String> arguments, PrintStream out, PrintStream err) {
        try {
            tool.run(arguments, System.in, out, err);
            out.flush();
            return 0;
        } catch (Tool.UsageException wrongUse) {
            err.println(wrongUse.getMessage());
            return 2;
        } catch (Tool.InputException badInput) {
            err.println(badInput.getMessage());
            return 1;
        }
    }
}
