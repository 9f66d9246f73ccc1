package thaw.domain.trend;

/** The numbers of two adjacent occasions. */
public record Pair(double before, double after) {

    double step() {
        return after - before;
    }
}
