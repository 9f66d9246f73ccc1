package thaw.tool;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import thaw.care.record.ImportResult;
import thaw.care.record.SystemImport;
import thaw.record.csv.CheckInMapping;
import thaw.record.csv.Finding;
import thaw.record.csv.MappingFile;
import thaw.record.csv.Progress;
import thaw.record.csv.Reading;

/** {@code import-checkins}: a history of check-ins into a client's record, the whole file or nothing. */
final class ImportCheckInsTool implements Tool {

    private static final String USAGE = "import-checkins --client USERNAME --map MAP.yaml FILE.csv";

    @Override
    public void run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
        Options options = Options.of(USAGE, Set.of("--client", "--map"), Set.of(), arguments);
        String username = options.text("--client");
        CheckInMapping mapping = mapping(options.text("--map"));
        byte[] file = bytes(options.file());
        DatabaseTool.with(SystemImport.class, imports ->
                out.println(sentence(username, imports.importHistory(username, mapping, file, Progress.UNHEARD))));
    }

    private static CheckInMapping mapping(String file) {
        String text = new String(bytes(file), StandardCharsets.UTF_8);
        return switch (MappingFile.read(text)) {
            case Reading.Whole<CheckInMapping>(CheckInMapping mapping) -> mapping;
            case Reading.Refused<CheckInMapping>(List<Finding> findings) ->
                    throw new InputException(file + " cannot be used.\n" + lines(findings));
        };
    }

    private static String sentence(String username, ImportResult result) {
        return switch (result) {
            case ImportResult.Added added -> "Added " + added.checkIns() + " check-ins and " + added.events()
                    + " events, from " + added.first() + " to " + added.last() + ".";
            case ImportResult.AlreadyThere() -> "This file was imported before. Nothing was added.";
            case ImportResult.NotFound() ->
                    throw new InputException("There is no client with the username " + username + ".");
            case ImportResult.Refused(List<Finding> findings) ->
                    throw new InputException("Nothing was added.\n" + lines(findings));
        };
    }

    private static String lines(List<Finding> findings) {
        return findings.stream().map(Finding::text).collect(Collectors.joining("\n"));
    }

    private static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException unreadable) {
            throw new InputException("The file " + file + " cannot be read.");
        }
    }
}
