package thaw.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import thaw.domain.people.ClientId;

/** The doors between the pages of one client's record. */
public class ClientTabs extends Nav {

    private static final List<String> PAGES =
            List.of("chart", "pace", "program", "compose", "safety", "measures", "review", "record");

    /** The doors, with the open page marked. */
    public ClientTabs(ClientId client, String open) {
        addClassName("client-tabs");
        setAriaLabel(getTranslation("shell.client.pages"));
        UnorderedList doors = new UnorderedList();
        for (String page : PAGES) {
            Anchor door = new Anchor(address(client, page), getTranslation("shell.client." + page));
            if (page.equals(open)) {
                door.getElement().setAttribute("aria-current", "page");
            }
            doors.add(new ListItem(door));
        }
        add(doors);
    }

    private static String address(ClientId client, String page) {
        return switch (page) {
            case "chart" -> "clients/" + client;
            case "compose", "review" -> page + "/" + client;
            default -> "clients/" + client + "/" + page;
        };
    }
}
