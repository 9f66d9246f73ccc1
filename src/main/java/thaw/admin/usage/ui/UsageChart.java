package thaw.admin.usage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The drawing of one figure of a report. */
@Tag("thaw-usage-chart")
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./components/thaw-usage-chart.ts")
class UsageChart extends Component {

    private static final long serialVersionUID = 1L;

    /**
     * @param values one for each label; null for a number that is withheld, percent for a share
     */
    UsageChart(boolean share, List<String> labels, List<@Nullable Double> values) {
        getElement().setAttribute("kind", share ? "share" : "count");
        getElement().setPropertyList("labels", labels);
        getElement().setPropertyList("values", values);
    }
}
