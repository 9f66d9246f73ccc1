package thaw.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.function.Consumer;

/** A place for one file. What is larger than the limit is not taken, whatever the browser says about it. */
public final class FileField extends Div {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final int limit;
    private final transient Consumer<byte[]> received;
    private final Paragraph chosen = new Paragraph();
    private final Upload upload;
    private byte[] bytes = new byte[0];

    /**
     * A place for one file.
     *
     * @param key      of its label's text
     * @param limit    the largest number of bytes
     * @param received hears of the file, on the page's own thread
     */
    public FileField(String key, int limit, String[] endings, Consumer<byte[]> received) {
        this.key = key;
        this.limit = limit;
        this.received = received;
        addClassName("field");
        Span label = new Span(getTranslation(key));
        label.addClassName("field-label");
        UploadHandler handler = this::receive;
        upload = new Upload(handler);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(limit);
        upload.setAcceptedFileExtensions(endings);
        upload.getElement().setAttribute("aria-label", getTranslation(key));
        upload.setUploadButton(new Button(getTranslation("shell.file.choose")));
        upload.setDropLabel(new Span(getTranslation("shell.file.drop")));
        upload.setI18n(refusals(endings));
        upload.addFileRejectedListener(event -> refused(event.getErrorMessage()));
        chosen.getElement().setAttribute("role", "status");
        add(label, upload, chosen);
    }

    /** What the browser says to a file that it does not send. */
    private UploadI18N refusals(String... endings) {
        return new UploadI18N().setError(new UploadI18N.Error()
                .setFileIsTooBig(tooLarge())
                .setTooManyFiles(getTranslation("shell.file.one"))
                .setIncorrectFileType(getTranslation("shell.file.kind", String.join(", ", endings))));
    }

    private String tooLarge() {
        return getTranslation("shell.file.too-large", limit / 1_000);
    }

    /** The file; empty while there is none. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** What was chosen before goes as well: nobody who was told of a refusal expects it to be taken in. */
    private void refused(String why) {
        bytes = new byte[0];
        chosen.setText(why);
    }

    private void receive(UploadEvent event) throws IOException {
        byte[] read = event.getInputStream().readNBytes(limit + 1);
        String name = event.getFileName();
        var _ = event.getUI().access(() -> take(name, read));
    }

    private void take(String name, byte[] read) {
        if (read.length > limit) {
            refused(tooLarge());
            return;
        }
        upload.clearFileList();
        bytes = read;
        chosen.setText(getTranslation(key + ".chosen", name));
        received.accept(read);
    }
}
