package thaw.care.hypnosis.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.BiConsumer;
import thaw.care.hypnosis.Answer;
import thaw.care.hypnosis.Filling;
import thaw.care.hypnosis.HypnosisPage;
import thaw.care.hypnosis.HypnosisService;
import thaw.domain.people.ClientId;
import thaw.domain.practice.Finding;
import thaw.domain.practice.Practice;
import thaw.library.HypnosisScript;
import thaw.library.LibraryDesk;
import thaw.library.PracticeFile;
import thaw.library.Recording;
import thaw.library.Sound;
import thaw.library.ui.Findings;
import thaw.shell.FileField;
import thaw.shell.PracticePreview;
import thaw.shell.StatusLine;

/** One place: what it asks for, what is in it, and the way to fill or empty it. */
class PlaceCard extends Section {

    private static final int QUICK = 10;
    private static final String[] SOUNDS = {".mp3", ".m4a", ".mp4", ".ogg", ".opus"};

    private final transient HypnosisService service;
    private final transient HypnosisPage page;
    private final transient Practice place;
    private final transient BiConsumer<ClientId, String> done;
    private final StatusLine answer = new StatusLine();

    PlaceCard(HypnosisService service, HypnosisPage page, Practice place, BiConsumer<ClientId, String> done) {
        this.service = service;
        this.page = page;
        this.place = place;
        this.done = done;
        addClassNames("card", "form");
        UnorderedList asks = new UnorderedList(place.slot().stream().map(ListItem::new).toArray(ListItem[]::new));
        add(new H3(getTranslation("hypnosis.place", place.title(), place.level())), new H4(getTranslation("hypnosis.asks")), asks);
        page.in(place.id()).ifPresentOrElse(this::filled, () -> add(new Paragraph(getTranslation("hypnosis.empty"))));
        if (page.open()) {
            add(filling());
        }
    }

    private void filled(HypnosisPage.Script script) {
        DateTimeFormatter day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(getLocale()).withZone(page.zone());
        Div preview = new Div();
        Div buttons = new Div(
                new Button(getTranslation("hypnosis.preview"), click -> {
                    preview.removeAll();
                    HypnosisScript.stored(script.text()).map(one -> new PracticePreview(one, QUICK)).ifPresent(preview::add);
                }),
                new Button(getTranslation("hypnosis.remove"), click -> removed(service.remove(page.client(), place.id()))));
        buttons.addClassName("button-row");
        add(
                new Paragraph(getTranslation("hypnosis.filled", script.title(), script.by(), day.format(script.at()),
                        script.version(), script.recorded() ? 1 : 0)),
                buttons, preview);
        if (script.recorded()) {
            addComponentAtIndex(indexOf(buttons), listen(script));
        }
    }

    /** The recording as it was put in, to be heard whole. */
    private Div listen(HypnosisPage.Script script) {
        Element sound = new Element("audio");
        sound.setAttribute("controls", true).setAttribute("preload", "none");
        sound.setAttribute("aria-label", getTranslation("hypnosis.listen", script.title()));
        sound.setAttribute("src", DownloadHandler.fromInputStream(request -> {
            Recording recording = service.recording(page.client(), place.id()).orElse(Recording.NONE);
            return new DownloadResponse(new ByteArrayInputStream(recording.sound()), "recording", recording.mediaType(),
                    recording.sound().length);
        }).inline());
        Div heard = new Div(new Paragraph(getTranslation("hypnosis.listen", script.title())));
        heard.addClassName("recording");
        heard.getElement().appendChild(sound);
        return heard;
    }

    private void removed(Answer came) {
        done.accept(page.client(), getTranslation("hypnosis.answer." + came));
    }

    private Div filling() {
        FileField words = new FileField(
                "hypnosis.words", LibraryDesk.LARGEST_FILE, new String[] {PracticeFile.ENDING}, file -> answer.removeAll());
        FileField recording = new FileField("hypnosis.recording", Sound.LARGEST, SOUNDS, file -> answer.removeAll());
        Button fill = new Button(getTranslation("hypnosis.fill"), click -> filled(
                service.fill(page.client(), place.id(), words.bytes(), recording.bytes())));
        Div form = new Div(
                words, new Paragraph(getTranslation("hypnosis.words.help", place.id())),
                recording, new Paragraph(getTranslation("hypnosis.recording.help")), new Div(fill), answer);
        form.addClassName("stack");
        return form;
    }

    private void filled(Filling came) {
        answer.removeAll();
        switch (came) {
            case Filling.Done() -> done.accept(page.client(), getTranslation("hypnosis.fill.done"));
            case Filling.NotFound() -> answer.add(new Paragraph(getTranslation("hypnosis.answer.NOT_FOUND")));
            case Filling.Closed() -> answer.add(new Paragraph(getTranslation("hypnosis.fill.closed")));
            case Filling.Refused(List<Finding> findings) -> answer.add(
                    new Paragraph(getTranslation("hypnosis.fill.refused", findings.size())),
                    new Findings(findings, this::getTranslation));
        }
    }
}
