package thaw.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.admin.content.QuestionnaireService;
import thaw.domain.measure.FormId;
import thaw.domain.measure.OrderId;
import thaw.governor.FormPlan;
import thaw.governor.MeasureKeeper;
import thaw.jooq.Tables;

/** Questionnaires for tests, in words of their own. */
@Component
public class Forms {

    /** Six questions, three of them with values of their own. */
    public static final String DAY = "How the day went";

    /** The items of the PHQ-9 by their codes, in other words. */
    public static final String NINE = "Nine items";

    private final QuestionnaireService questionnaires;
    private final MeasureKeeper measures;
    private final Clinic clinic;
    private final DSLContext sql;

    Forms(QuestionnaireService questionnaires, MeasureKeeper measures, Clinic clinic, DSLContext sql) {
        this.questionnaires = questionnaires;
        this.measures = measures;
        this.clinic = clinic;
        this.sql = sql;
    }

    /** A file of the tests. */
    public static byte[] file(String name) {
        try (InputStream in = Objects.requireNonNull(Forms.class.getResourceAsStream("/fhir/" + name))) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Brings both questionnaires in; whoever is signed in stays so. */
    public void bring(Me admin) {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        SignedIn.as(admin);
        questionnaires.bring(file("day.json"));
        questionnaires.bring(file("nine.json"));
        SecurityContextHolder.getContext().setAuthentication(signedIn);
    }

    /** Asks the client a questionnaire, every two weeks from that day on. */
    public OrderId plan(Me client, String questionnaire, LocalDate from) {
        clinic.inTransaction(() -> {
            measures.plan(client.ownRecord(), new FormPlan(questionnaire, 2, from), client.id());
        });
        return sql.select(Tables.FORM_ORDER.ID)
                .from(Tables.FORM_ORDER)
                .where(
                        Tables.FORM_ORDER.CLIENT_ID.eq(client.ownRecord()),
                        Tables.FORM_ORDER.QUESTIONNAIRE.eq(questionnaire),
                        Tables.FORM_ORDER.NEXT_DAY.eq(from))
                .orderBy(Tables.FORM_ORDER.ORDERED_AT.desc())
                .limit(1)
                .fetchSingle()
                .value1();
    }

    /** The client answers every item of the nine with the same option, and sends the form. */
    public FormId fill(Me client, OrderId order, String option, LocalDate day) {
        clinic.inTransaction(() -> {
            for (int item = 1; item <= 8; item++) {
                measures.answer(client.ownRecord(), order, "N." + item, option, day);
            }
            measures.answer(client.ownRecord(), order, "N.9", "LA6568-5", day);
            measures.finish(client.ownRecord(), order, day);
        });
        return sql.select(Tables.FILLED_FORM.ID)
                .from(Tables.FILLED_FORM)
                .where(Tables.FILLED_FORM.ORDER_ID.eq(order))
                .orderBy(Tables.FILLED_FORM.FINISHED_AT.desc())
                .limit(1)
                .fetchSingle()
                .value1();
    }
}
