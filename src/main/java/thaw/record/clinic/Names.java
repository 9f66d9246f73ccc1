package thaw.record.clinic;

import java.util.List;

/** Names for people who are not there. */
final class Names {

    private static final List<String> FIRST = List.of(
            "Ada", "Bela", "Carla", "Dana", "Emil", "Femke", "Goran", "Hanna", "Ivo", "Jonna", "Kofi", "Lena", "Mira",
            "Nils", "Orla", "Pavel", "Quinn", "Rosa", "Samir", "Tilda", "Uwe", "Vera", "Wout", "Xenia", "Yara", "Zeno");

    private static final List<String> LAST = List.of(
            "Alder", "Birk", "Cole", "Dahl", "Ender", "Falk", "Grove", "Holm", "Ister", "Jansen", "Kemp", "Lund",
            "Marsh", "Noor", "Oster", "Prins", "Reed", "Stone", "Thorn", "Ulmer", "Vos", "Weir", "Yates", "Zander");

    private Names() {}

    static String one(Chance chance) {
        return chance.one(FIRST) + " " + chance.one(LAST);
    }
}
