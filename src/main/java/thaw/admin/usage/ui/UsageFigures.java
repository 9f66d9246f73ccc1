package thaw.admin.usage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import thaw.admin.usage.UsageReport;
import thaw.domain.usage.Figure;

/** One small drawing a figure, each with a sentence. */
class UsageFigures extends Div {

    private static final long serialVersionUID = 1L;

    UsageFigures() {
        addClassName("usage-figures");
    }

    void show(UsageReport report, UsageWords words) {
        removeAll();
        List<String> labels =
                report.rows().stream().map(row -> words.label(row.label())).toList();
        report.figures().forEach(figure -> add(figure(figure, report, labels, words)));
    }

    private static Component figure(Figure figure, UsageReport report, List<String> labels, UsageWords words) {
        HtmlContainer caption = new HtmlContainer("figcaption");
        caption.setText(words.sentence(figure, report.rows()));
        HtmlContainer whole = new HtmlContainer(
                "figure",
                new H3(words.figure(figure)),
                new UsageChart(figure.isShare(), labels, words.values(figure, report.rows())),
                caption);
        whole.addClassName("figure");
        whole.getElement().setAttribute("aria-label", words.figure(figure));
        return whole;
    }
}
