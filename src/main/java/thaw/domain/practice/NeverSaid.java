package thaw.domain.practice;

import java.util.List;
import java.util.regex.Pattern;

/** An order or a claim that no practice makes. */
record NeverSaid(Pattern words, String sentence) {

    /** An order turned into leave: "you do not have to relax" is no order. */
    private static final Pattern LEAVE =
            Pattern.compile("\\b((do|does) not|don't|doesn't) (have|need) to\\b|\\bno need to\\b");

    private static final String AN_ORDER = "orders to relax, forgive or let go.";

    private static final List<NeverSaid> ALL = List.of(
            said(AN_ORDER, "\\brelax(ed|ing)?\\b", "\\bforgiv(e|ing)\\b",
                    "\\blet(ting)? (it |them |this |that |all )?go\\b"),
            said("holds the breath; nobody is asked to.",
                    "\\bhold(ing)? (your|the|a|that|this) breath\\b", "\\bbreath[- ]hold", "\\bhold it in\\b"),
            said("says \"go deeper\"; a practice goes near and comes back.",
                    "\\b(go|going|sink|sinking|drop|dropping|drift|drifting) (\\w+ )?deeper\\b",
                    "\\bdeeper and deeper\\b"),
            said("counts down; that is a trance.",
                    "\\bcount(ing)? down\\b", "\\bcountdown\\b", "\\b(three|3)\\W+(two|2)\\W+(one|1)\\b",
                    "\\b(ten|10)\\W+(nine|9)\\b"),
            said("claims a cure; nothing is promised.",
                    "\\b(cur(e|es|ed|ing)|heal(s|ed|ing)?)\\b", "\\b(will|makes? you|you'll) feel better\\b",
                    "\\bfix(es)? you\\b", "\\bguarante", "\\balways works\\b", "\\bwill (bring|give) (you )?back\\b"),
            said("takes a part of the body for safe; the person says which is.",
                    "\\b(safe|safest) (place|part|spot) (in|on|of) (your|the) body\\b",
                    "\\b(your|the) (hands?|feet|foot|legs?|arms?|back|chest|belly|body|face|shoulders?) "
                            + "(is|are|feels?) safe\\b"),
            said("has a sudden sound or turn.", "\\bsudden(ly)?\\b", "\\bclap(s|ping)?\\b", "\\bbang(s|ing)?\\b"),
            said("leads into a memory that could hurt; never a trauma memory.",
                    "\\breliv(e|ing)\\b", "\\bworst (memory|day|thing|time|moment)\\b",
                    "\\bgo back to the (moment|day|time)\\b", "\\brecover (a|the|your) memor",
                    "\\bwhen you were (a |very )?(little|small|young|child|baby)\\b"));

    /** What the sentence, in lower case, does that is never done. */
    static List<NeverSaid> in(String sentence) {
        return ALL.stream().filter(never -> never.words.matcher(sentence).find())
                .filter(never -> !never.sentence.equals(AN_ORDER) || !LEAVE.matcher(sentence).find()).toList();
    }

    private static NeverSaid said(String sentence, String... words) {
        return new NeverSaid(Pattern.compile(String.join("|", words)), sentence);
    }
}
