package thaw.care.chart.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import tools.jackson.databind.node.ObjectNode;

/** The chart in the browser; ECharts comes with it, and with nothing else. */
@Tag("thaw-trend-chart")
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./components/thaw-trend-chart.ts")
class TrendChart extends Component {

    /** Shows the data; a range that the person zoomed to stays. */
    void show(ObjectNode data) {
        getElement().setPropertyJson("data", data);
    }
}
