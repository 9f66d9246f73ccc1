package thaw.care.chart.ui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
import thaw.care.chart.ClientChart;
import thaw.domain.checkin.Question;

/**
 * The lanes of a period as lines on paper, one below the other, told apart by their place and dash. It draws no letters:
 * the names of the lanes stand in the page beside it, where a screen reader finds them.
 */
record PaperPicture(ClientChart chart, LocalDate first, LocalDate last) {

    /** A gap longer than this breaks the line. */
    private static final int GAP_DAYS = 3;

    private static final Color INK = new Color(0x1d2a30);
    private static final Color QUIET = new Color(0xc9cdca);

    /** How high all lanes may be together, and one of them, in points: everything stands on one page. */
    private static final int LANES = 142;
    private static final int LANE = 44;

    List<Lane> lanes() {
        return Lane.of(chart);
    }

    /** How high one lane is, in points. */
    int lane() {
        return Math.min(LANE, LANES / lanes().size());
    }

    void draw(Graphics2D pen, double width, double height) {
        List<Lane> lanes = lanes();
        double lane = height / lanes.size();
        for (int i = 0; i < lanes.size(); i++) {
            draw(pen, lanes.get(i), new Rectangle2D.Double(0, i * lane + 3, width, lane - 8));
        }
    }

    private void draw(Graphics2D pen, Lane lane, Rectangle2D box) {
        pen.setColor(QUIET);
        pen.setStroke(new BasicStroke(0.5f));
        pen.draw(new Line2D.Double(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMinY()));
        pen.draw(new Line2D.Double(box.getMinX(), box.getMaxY(), box.getMaxX(), box.getMaxY()));
        chart.events().forEach(event -> {
            double x = x(event.day().toEpochDay(), box);
            pen.draw(new Line2D.Double(x, box.getMinY(), x, box.getMaxY()));
        });
        pen.setColor(INK);
        for (int i = 0; i < lane.questions().size(); i++) {
            float[] dash = i == 0 ? null : new float[] {3, 2};
            pen.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0));
            line(pen, lane.questions().get(i), lane.highest(), box);
        }
    }

    private void line(Graphics2D pen, Question question, double highest, Rectangle2D box) {
        SortedMap<Long, Double> days = chart.series(question).dayAverages();
        long before = Long.MIN_VALUE / 2;
        double lastX = 0;
        double lastY = 0;
        for (var day : days.entrySet()) {
            double x = x(day.getKey(), box);
            double y = box.getMaxY() - box.getHeight() * day.getValue() / highest;
            if (day.getKey() - before <= GAP_DAYS) {
                pen.draw(new Line2D.Double(lastX, lastY, x, y));
            }
            pen.fill(new Ellipse2D.Double(x - 1, y - 1, 2, 2));
            before = day.getKey();
            lastX = x;
            lastY = y;
        }
    }

    private double x(long day, Rectangle2D box) {
        double length = Math.max(1, ChronoUnit.DAYS.between(first, last));
        return box.getMinX() + box.getWidth() * (day - first.toEpochDay()) / length;
    }
}
