package thaw.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/**
 * Whose the device is, and what is kept on it. The browser fills it by itself ({@code frontend/offline/device.ts}), for the
 * server does not know what lies on a phone.
 */
@Tag("thaw-device")
public class DeviceCard extends Component {

    private static final long serialVersionUID = 1L;

    private DeviceCard() {}

    /** The question, there until it is answered on this device. */
    public static DeviceCard question() {
        DeviceCard card = new DeviceCard();
        card.getElement().setAttribute("ask", "");
        return card;
    }

    /** The answer, to read and to change. */
    public static DeviceCard answer() {
        return new DeviceCard();
    }
}
