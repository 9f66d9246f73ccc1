package thaw.library.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import thaw.domain.practice.Finding;
import thaw.library.Bringing;
import thaw.library.LibraryDesk;
import thaw.library.PracticeFile;
import thaw.shell.FileField;
import thaw.shell.StatusLine;

/** The way to bring in a practice of the clinic's own. What stands in the way is said line by line. */
public class UploadCard extends Section {

    private final transient LibraryDesk desk;
    private final transient Runnable added;
    private final StatusLine answer = new StatusLine();

    /**
     * The card.
     *
     * @param added hears that there is a new practice, or a new version
     */
    public UploadCard(LibraryDesk desk, Runnable added) {
        this.desk = desk;
        this.added = added;
        addClassName("card");
        add(
                new H2(getTranslation("library.bring")),
                new Paragraph(getTranslation("library.bring.lead")),
                new FileField("library.bring.file", LibraryDesk.LARGEST_FILE, new String[] {PracticeFile.ENDING}, this::bring),
                answer);
    }

    private void bring(byte[] file) {
        answer.removeAll();
        switch (desk.bring(file)) {
            case Bringing.Added(var practice) -> {
                say(getTranslation("library.brought", practice.title(), practice.version()));
                added.run();
            }
            case Bringing.AlreadyThere() -> say(getTranslation("library.brought.already"));
            case Bringing.Refused(List<Finding> findings) -> {
                say(getTranslation("library.refused", findings.size()));
                answer.add(new Findings(findings, this::getTranslation));
            }
        }
    }

    private void say(String sentence) {
        answer.add(new Paragraph(sentence));
    }
}
