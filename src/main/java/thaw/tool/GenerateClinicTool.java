package thaw.tool;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import thaw.record.clinic.ClinicSize;
import thaw.record.clinic.MadeClinics;

/** {@code generate-clinic}: a made-up clinic into the database, beside what is there. Nobody in it can sign in. */
final class GenerateClinicTool implements Tool {

    private static final String USAGE = "generate-clinic --therapists T --clients C --days D --seed S";
    private static final Set<String> OPTIONS = Set.of("--therapists", "--clients", "--days", "--seed");

    @Override
    public void run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
        Options options = Options.withoutFile(USAGE, OPTIONS, arguments);
        ClinicSize size = size(options);
        DatabaseTool.with(MadeClinics.class, clinics -> make(clinics, size, out));
    }

    private static void make(MadeClinics clinics, ClinicSize size, PrintStream out) {
        try {
            clinics.make(size, null, stored -> {
                if (stored % 1_000 == 0) {
                    out.println(stored + " clients");
                }
            });
        } catch (IllegalStateException thereAlready) {
            throw new InputException(thereAlready.getMessage() + ".");
        }
        out.println("Made " + size.therapists() + " therapists and " + size.clients() + " clients.");
    }

    private static ClinicSize size(Options options) {
        try {
            return new ClinicSize(
                    whole(options, "--therapists"),
                    whole(options, "--clients"),
                    whole(options, "--days"),
                    Long.parseLong(options.text("--seed")));
        } catch (NumberFormatException noNumber) {
            throw options.wrong("Whole numbers are needed.");
        } catch (IllegalArgumentException outOfRange) {
            throw options.wrong(outOfRange.getMessage() + ".");
        }
    }

    private static int whole(Options options, String option) {
        return Integer.parseInt(options.text(option));
    }
}
