package thaw.admin.system;

import static org.jooq.impl.DSL.field;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.springframework.stereotype.Repository;

/** What the database says about itself. */
@Repository
class SystemRepository {

    private static final String FILE_OF_H2 =
            "(select setting_value from information_schema.settings where setting_name = 'info.FILE_SIZE')";

    private final DSLContext sql;

    SystemRepository(DSLContext sql) {
        this.sql = sql;
    }

    String kind() {
        return sql.dialect().family().getName();
    }

    /** The size of the database in bytes. */
    long size() {
        String size = sql.dialect().family() == SQLDialect.H2 ? FILE_OF_H2 : "pg_database_size(current_database())";
        return sql.select(field(size, Long.class)).fetchSingle().value1();
    }
}
