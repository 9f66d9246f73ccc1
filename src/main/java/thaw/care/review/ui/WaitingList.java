package thaw.care.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import thaw.care.review.Unanswered;
import thaw.domain.people.ClientId;

/**
 * Who waits for an answer. A live update leaves the rows of those who still wait where they are, so that whoever goes
 * through the list by keys does not lose their place in it.
 */
class WaitingList extends UnorderedList {

    private static final long serialVersionUID = 1L;

    private final transient Map<ClientId, Button> rows = new HashMap<>();
    private final transient Consumer<ClientId> chosen;

    WaitingList(Consumer<ClientId> chosen) {
        this.chosen = chosen;
        addClassName("list");
    }

    void show(List<Unanswered> waiting) {
        Set<ClientId> still = waiting.stream().map(Unanswered::client).collect(Collectors.toSet());
        rows.entrySet().removeIf(row -> {
            boolean isGone = !still.contains(row.getKey());
            if (isGone) {
                row.getValue().getParent().ifPresent(Component::removeFromParent);
            }
            return isGone;
        });
        for (int place = 0; place < waiting.size(); place++) {
            put(waiting.get(place), place);
        }
    }

    private void put(Unanswered row, int place) {
        Button button = rows.computeIfAbsent(row.client(), this::button);
        button.setText(getTranslation("review.row", row.name(), row.many()));
        ListItem item = (ListItem) button.getParent().orElseGet(() -> new ListItem(button));
        if (indexOf(item) != place) {
            addComponentAtIndex(place, item);
        }
    }

    private Button button(ClientId client) {
        Button choose = new Button("", click -> chosen.accept(client));
        choose.addThemeVariants(ButtonVariant.TERTIARY);
        return choose;
    }
}
