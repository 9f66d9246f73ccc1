package thaw.shell;

import com.vaadin.flow.component.Component;

/** Something small beside a door, which its room keeps up to date. Whoever may not open the door does not get it. */
public interface DoorBadge {

    /** The address behind the door. */
    String path();

    /** Makes it for the page that is being built, on behalf of whoever looks at it. */
    Component make();
}
