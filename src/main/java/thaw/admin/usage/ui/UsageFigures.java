package thaw.admin.usage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import thaw.admin.usage.UsageReport;
import thaw.domain.usage.Indicator;
import thaw.shell.Figure;

/** One small drawing a column of the report, each with a sentence. */
class UsageFigures extends Div {

    private static final long serialVersionUID = 1L;

    UsageFigures() {
        addClassName("usage-figures");
    }

    void show(UsageReport report, UsageWords words) {
        removeAll();
        List<String> labels =
                report.rows().stream().map(row -> words.label(row.label())).toList();
        report.columns().forEach(column -> add(figure(column, report, labels, words)));
    }

    private static Component figure(
            Indicator column, UsageReport report, List<String> labels, UsageWords words) {
        HtmlContainer caption = new HtmlContainer("figcaption");
        caption.setText(words.sentence(column, report.rows()));
        UsageChart chart = new UsageChart(UsageWords.isShare(column), labels, words.values(column, report.rows()));
        Figure figure = new Figure(words.name(column), new H2(words.name(column)));
        figure.add(chart, caption);
        figure.addClassName("figure");
        return figure;
    }
}
