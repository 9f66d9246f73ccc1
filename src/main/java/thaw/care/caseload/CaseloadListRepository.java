package thaw.care.caseload;

import static org.jooq.Records.mapping;
import static thaw.jooq.Tables.CASELOAD_LIST;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import thaw.domain.people.AccountId;

/** The only writer of remembered lists. */
@Repository
class CaseloadListRepository {

    /** More than this nobody looks through. */
    static final int AT_MOST = 50;

    private final DSLContext sql;

    CaseloadListRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<CaseloadList> of(AccountId therapist) {
        return sql.select(
                        CASELOAD_LIST.LIST_NAME,
                        CASELOAD_LIST.FIND_NAME,
                        CASELOAD_LIST.SHOWN.convertFrom(CaseloadFilter.Shown::valueOf),
                        CASELOAD_LIST.ORDERED.convertFrom(CaseloadFilter.Order::valueOf))
                .from(CASELOAD_LIST)
                .where(CASELOAD_LIST.THERAPIST_ID.eq(therapist))
                .orderBy(CASELOAD_LIST.LIST_NAME)
                .limit(AT_MOST)
                .fetch(mapping((name, find, shown, order) ->
                        new CaseloadList(name, new CaseloadFilter(find, shown, order))));
    }

    /** Adds the list, or changes the one of that name. */
    void keep(AccountId therapist, CaseloadList list) {
        sql.insertInto(CASELOAD_LIST)
                .set(CASELOAD_LIST.ID, UUID.randomUUID())
                .set(CASELOAD_LIST.THERAPIST_ID, therapist)
                .set(CASELOAD_LIST.LIST_NAME, list.name())
                .set(CASELOAD_LIST.FIND_NAME, list.filter().name())
                .set(CASELOAD_LIST.SHOWN, list.filter().shown().name())
                .set(CASELOAD_LIST.ORDERED, list.filter().order().name())
                .onConflict(CASELOAD_LIST.THERAPIST_ID, CASELOAD_LIST.LIST_NAME)
                .doUpdate()
                .set(CASELOAD_LIST.FIND_NAME, list.filter().name())
                .set(CASELOAD_LIST.SHOWN, list.filter().shown().name())
                .set(CASELOAD_LIST.ORDERED, list.filter().order().name())
                .execute();
    }

    void forget(AccountId therapist, String name) {
        sql.deleteFrom(CASELOAD_LIST)
                .where(CASELOAD_LIST.THERAPIST_ID.eq(therapist), CASELOAD_LIST.LIST_NAME.eq(name))
                .execute();
    }
}
