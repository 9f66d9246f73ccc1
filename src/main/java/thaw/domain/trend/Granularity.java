package thaw.domain.trend;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How finely somebody tells feelings of one kind apart: 1 - ICC(3,k) of items of the same valence over occasions.
 * Near 0 all items go up and down as one; near 1 each goes its own way. It passes 1 where items oppose one another
 * (a negative ICC); that is shown as it is.
 *
 * <p>ICC(3,k) = (MSR - MSE)/MSR, two-way, consistency, mean of k items. Sources: Shrout and Fleiss 1979,
 * Psychological Bulletin 86, 420; Tugade, Fredrickson and Barrett 2004, Journal of Personality 72, 1161.
 */
public final class Granularity {

    private Granularity() {}

    /** 1 - ICC(3,k). Empty where the ICC is. */
    public static OptionalDouble of(List<double[]> rows) {
        OptionalDouble icc = icc(rows);
        return icc.isEmpty() ? icc : OptionalDouble.of(1 - icc.getAsDouble());
    }

    /**
     * ICC(3,k) of complete rows: one row an occasion, one column an item. Empty below two rows or two items, or
     * where all row means are equal.
     */
    public static OptionalDouble icc(List<double[]> rows) {
        int items = rows.isEmpty() ? 0 : rows.getFirst().length;
        if (rows.size() < 2 || items < 2) {
            return OptionalDouble.empty();
        }
        double[] rowMeans = rows.stream().mapToDouble(row -> Moments.mean(row).getAsDouble()).toArray();
        double betweenRows = items * Moments.squares(rowMeans) / (rows.size() - 1);
        if (betweenRows == 0) {
            return OptionalDouble.empty();
        }
        double residual = residualSquares(rows, rowMeans) / ((rows.size() - 1.0) * (items - 1));
        return OptionalDouble.of((betweenRows - residual) / betweenRows);
    }

    private static double residualSquares(List<double[]> rows, double[] rowMeans) {
        double sum = 0;
        for (int item = 0; item < rows.getFirst().length; item++) {
            double[] offset = new double[rows.size()];
            for (int row = 0; row < offset.length; row++) {
                offset[row] = rows.get(row)[item] - rowMeans[row];
            }
            double itemOffset = Moments.mean(offset).getAsDouble();
            sum += Arrays.stream(offset).map(x -> (x - itemOffset) * (x - itemOffset)).sum();
        }
        return sum;
    }
}
