package thaw.database;

/** Makes databases for tests on one server or in one folder. */
interface Databases {

    /** The address of an empty database, without tables. */
    DatabaseAddress template();

    /** The address of a new copy of the template, which nobody has open meanwhile. */
    DatabaseAddress copyOfTemplate();
}
