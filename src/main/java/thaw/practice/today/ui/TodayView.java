package thaw.practice.today.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import thaw.account.CurrentUser;
import thaw.practice.adverse.AdverseService;
import thaw.practice.adverse.ui.LastSessions;
import thaw.practice.answers.AnswersService;
import thaw.practice.answers.ui.AnswersCard;
import thaw.practice.mydata.MyTeamService;
import thaw.practice.mydata.ui.TeamNote;
import thaw.practice.plan.PlanChoiceService;
import thaw.practice.plan.ui.PlanChoices;
import thaw.practice.today.Today;
import thaw.practice.today.TodayService;
import thaw.practice.words.WordsService;
import thaw.practice.words.ui.OwnWordsCard;
import thaw.shell.DeviceCard;
import thaw.shell.LiveUpdates;
import thaw.shell.StatusLine;

/** One calm thing to do, or nothing today, and that is fine. */
@Route("today")
@Menu(title = "shell.nav.today", order = 1)
@RolesAllowed("CLIENT")
public class TodayView extends Main implements HasDynamicTitle {

    private static final int ANSWERS = 3;

    private final TodayService service;
    private final PlanChoiceService choices;
    private final Paragraph welcome = new Paragraph(getTranslation("practice.today.welcome"));
    private final StatusLine answer = new StatusLine();
    private final Section crisis = new Section();
    private final Section plan = new Section();
    private final PaceCard pace;
    private final Div ownWords = new Div();
    private final Section questions = new Section();
    private final Paragraph checkInText = new Paragraph();
    private final Anchor safetyPlan = new Anchor("help-now#safety-plan", getTranslation("safety.mine.link"));

    TodayView(
            TodayService service,
            PlanChoiceService choices,
            AdverseService adverse,
            WordsService words,
            AnswersService answers,
            MyTeamService team,
            LiveUpdates live,
            CurrentUser user) {
        this.service = service;
        this.choices = choices;
        this.pace = new PaceCard(service::ready);
        addClassNames("page", "page-calm");
        Section checkIn = new Section(
                new H2(getTranslation("practice.today.check-in")),
                checkInText,
                link("check-in", "practice.today.check-in.go", "button"));
        crisis.addClassNames("notice", "urgent");
        crisis.add(
                new Paragraph(getTranslation("pacing.client.G1")),
                link("help-now", "shell.nav.help", "button button-primary"));
        safetyPlan.addClassName("list-link");
        plan.addClassNames("card", "calm");
        checkIn.addClassName("card");
        questions.addClassName("card");
        TeamNote note = new TeamNote(team);
        add(
                new H1(getTranslation("practice.today.title")), crisis, note, welcome, answer, plan, questions, checkIn, ownWords,
                new AnswersCard(answers, live, user, ANSWERS), pace, new LastSessions(adverse), myData(), safetyPlan,
                link("reminders", "reminder.link", "list-link"), DeviceCard.question());
        Signal<Double> revision = live.of(user.get().ownRecord());
        Signal.effect(this, () -> {
            revision.get();
            show(service.today());
            note.show();
            ownWords.removeAll();
            ownWords.add(new OwnWordsCard(words.mine()));
        });
    }

    private void show(Today today) {
        crisis.setVisible(today.crisis());
        welcome.setVisible(today.welcomesBack());
        safetyPlan.setVisible(today.plan());
        plan.removeAll();
        plan.add(new H2(getTranslation("practice.today.plan")));
        today.open().forEach(session -> plan.add(session(session)));
        if (today.open().isEmpty()) {
            plan.add(new Paragraph(getTranslation(nothingOpen(today))));
            if (today.next() != null && !today.withoutConsent()) {
                DateTimeFormatter weekday = DateTimeFormatter.ofPattern("EEEE, d MMMM", getLocale());
                plan.add(new Paragraph(getTranslation("practice.today.next", weekday.format(today.next()))));
            }
        }
        checkInText.setText(getTranslation(
                today.asksCheckIn() ? "practice.today.check-in.text" : "measure.today.no-check-in"));
        showQuestions(today);
        pace.show(today, service.part());
    }

    private static String nothingOpen(Today today) {
        return today.closed()
                .map(reason -> "practice.session.reason." + reason)
                .orElse(today.sessions().isEmpty() ? "practice.today.nothing" : "practice.today.done");
    }

    private void showQuestions(Today today) {
        questions.removeAll();
        questions.setVisible(!today.questions().isEmpty());
        questions.add(new H2(getTranslation("measure.today")), new Paragraph(getTranslation("measure.today.text")));
        today.questions().forEach(one -> questions.add(link(
                "questions/" + one.id(), one.begun() ? "measure.today.go-on" : "measure.today.go", "button")));
    }

    private Component session(Today.Planned session) {
        String title = session.route().title();
        if (session.begun()) {
            return new Section(
                    new Paragraph(getTranslation("practice.today.session.begun", title)),
                    link("session/" + session.id(), "practice.today.session.go-on", "button button-primary big"));
        }
        return new Section(
                new Paragraph(session.wish() == null
                        ? getTranslation("practice.today.session", title)
                        : getTranslation("practice.today.session.wish", title, session.wish())),
                link("session/" + session.id(), "practice.today.session.go", "button button-primary big"),
                new PlanChoices(choices, session.id(), answer::setText));
    }

    private Anchor myData() {
        Anchor link = new Anchor("my-data", getTranslation("journey.my-data.entry"));
        link.addClassName("list-link");
        return link;
    }

    private Anchor link(String address, String key, String classes) {
        Anchor link = new Anchor(address, getTranslation(key));
        link.addClassNames(classes.split(" "));
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("practice.today.title") + " · Thaw";
    }
}
