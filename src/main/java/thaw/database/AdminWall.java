package thaw.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The second wall between an admin and how a client is, on PostgreSQL. The first is that no query of the admin's rooms names a
 * clinical table. Behind it, every transaction of an admin runs in a database role that holds no right on any table but
 * {@link #TABLES}: a table that is not listed is clinical, and the database itself refuses it; and row-level security shows
 * that role no row of one.
 *
 * <p>What an admin sets going without seeing it, such as opening or erasing a record, is done by the few classes that are
 * {@link PastTheWall}. The embedded H2 has one user, who owns the file, and so the first wall alone.
 *
 * <p>The wall is laid anew at every start, so that this list is all there is to read. A database user who may not make roles
 * gets a warning with what to ask for; Thaw works without the second wall then.
 */
final class AdminWall {

    /** What an admin's transactions may read and write: nothing here says how a client is. */
    static final List<String> TABLES = List.of(
            "account", "account_act", "account_week", "adverse_terms", "audit_anchor", "audit_entry", "audit_head",
            "care_team", "client", "client_week", "clinic_practice", "clinic_terms", "cover", "emergency",
            "erasure_request", "hand_over", "help_check", "help_number", "instrument_setting", "invitation",
            "letter", "mail_address", "one_time_codes", "passkey", "phase_route", "practice_suspension",
            "practice_withdrawal", "program", "program_phase", "program_withdrawal", "question_wording",
            "questionnaire", "recovery_code", "sign_in", "value_set", "week_change", "week_total");

    static final String ROLE = "thaw_admin";

    private static final Logger LOG = LoggerFactory.getLogger(AdminWall.class);
    private static final String ASK = "create role " + ROLE + " nologin; grant " + ROLE + " to the user of Thaw";
    private static final String GIVEN_UP = "25P02";
    private static final ThreadLocal<Boolean> PAST = ThreadLocal.withInitial(() -> false);

    private volatile boolean stands;

    /** Lays the wall. Two nodes that start together do it one after the other. */
    void lay(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                return;
            }
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(7428)");
            stands = hasRole(connection, statement);
            if (stands) {
                statement.execute("revoke all on all tables in schema public from " + ROLE);
                for (String table : TABLES) {
                    statement.execute("grant select, insert, update, delete on " + table + " to " + ROLE);
                }
                closeRows(statement);
            }
            connection.commit();
        } catch (SQLException refused) {
            throw new IllegalStateException("The wall around clinical tables cannot be laid", refused);
        }
        if (!stands) {
            LOG.warn("Admins have no database role of their own. To have one, ask for: {}", ASK);
        }
    }

    /**
     * Row-level security on every table that is not listed. No policy lets the role see a row there, should anybody grant it
     * the table one day; the owner, as whom everybody else's transactions run, is not held back by it.
     */
    private static void closeRows(Statement statement) throws SQLException {
        String open = TABLES.stream().collect(Collectors.joining("', '", "'", "'"));
        List<String> closing = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("""
                select c.relname from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relrowsecurity
                and pg_get_userbyid(c.relowner) = current_user and c.relname not in (%s)""".formatted(open))) {
            while (rows.next()) {
                closing.add(rows.getString(1));
            }
        }
        for (String table : closing) {
            statement.execute("alter table \"%s\" enable row level security".formatted(table));
        }
    }

    private static boolean hasRole(Connection connection, Statement statement) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            if (isThere(statement, "select 1 from pg_roles where rolname = '" + ROLE + "'")) {
                return isThere(statement, "select 1 where pg_has_role('" + ROLE + "', 'member')") || granted(statement);
            }
            statement.execute("create role " + ROLE + " nologin");
            return granted(statement);
        } catch (SQLException mayNot) {
            connection.rollback(before);
            return false;
        }
    }

    private static boolean granted(Statement statement) throws SQLException {
        statement.execute("grant " + ROLE + " to current_user");
        return true;
    }

    private static boolean isThere(Statement statement, String question) throws SQLException {
        try (ResultSet rows = statement.executeQuery(question)) {
            return rows.next();
        }
    }

    /** A transaction has begun: an admin's stays in front of the wall until it ends. */
    void raise(Connection connection) {
        if (stands && isAdmin()) {
            setRole(connection, ROLE);
        }
    }

    /** Whether something has to happen for this thread to get past. */
    boolean isBefore() {
        return stands && !PAST.get() && isAdmin();
    }

    /** Lets this transaction past; {@link #back} has to follow. */
    void past(Connection connection) {
        setRole(connection, "none");
        PAST.set(true);
    }

    /** In front of the wall again; a transaction that PostgreSQL has given up can do nothing more in any role. */
    void back(Connection connection) {
        PAST.remove();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local role " + ROLE);
        } catch (SQLException refused) {
            if (!GIVEN_UP.equals(refused.getSQLState())) {
                throw new IllegalStateException("The wall does not stand again", refused);
            }
        }
    }

    private static boolean isAdmin() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(authority -> "ROLE_ADMIN".equals(authority.getAuthority()));
    }

    private static void setRole(Connection connection, String role) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local role " + role);
        } catch (SQLException refused) {
            throw new IllegalStateException("The database role " + role + " cannot be taken", refused);
        }
    }
}
