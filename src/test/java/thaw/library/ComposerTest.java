package thaw.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thaw.domain.compose.Because;
import thaw.domain.compose.Because.Use;
import thaw.domain.compose.Caution;
import thaw.domain.compose.Composer;
import thaw.domain.compose.Draft;
import thaw.domain.compose.Frame;
import thaw.domain.compose.Lexicon;
import thaw.domain.compose.Phrases;
import thaw.domain.compose.Theme;
import thaw.domain.practice.Finding;
import thaw.domain.practice.NotFor;
import thaw.domain.practice.Practice;
import thaw.domain.practice.PracticeCheck;
import thaw.domain.practice.Route;
import thaw.domain.practice.Rule;
import thaw.domain.practice.Step;

/** The composer with the texts it ships with. */
class ComposerTest {

    private static Lexicon lexicon;
    private static Phrases phrases;
    private static Composer composer;

    @BeforeAll
    static void texts() throws IOException {
        lexicon = ComposerTexts.lexicon();
        phrases = ComposerTexts.phrases();
        composer = new Composer(lexicon, phrases);
    }

    private static Draft draft(String words, int level) {
        return composer.compose(words, Frame.without(level, Set.of()), "own-test");
    }

    private static Set<String> with(Draft draft, Use use) {
        return draft.because().stream().filter(one -> one.use() == use).map(Because::theme).collect(Collectors.toSet());
    }

    private static String everything(Practice practice) {
        return Stream.of(
                        Stream.of(practice.title()),
                        practice.anchors().stream(),
                        practice.postures().stream(),
                        practice.topics().stream(),
                        practice.contentNotes().stream(),
                        practice.steps().stream().map(Step::text),
                        practice.steps().stream().flatMap(step -> step.choices().stream()))
                .flatMap(texts -> texts)
                .collect(Collectors.joining("\n"))
                .toLowerCase(java.util.Locale.ROOT);
    }

    @Test
    void everyThemeGivesADraftAtEveryLevelAndIsInIt() {
        for (Theme theme : lexicon.themes()) {
            for (int level = 1; level <= 5; level++) {
                for (String words : List.of(theme.words().getFirst(), theme.words().get(level), theme.words().getLast())) {
                    Draft draft = draft("It is like " + words + ".", level);
                    assertThat(PracticeCheck.check(draft.practice())).isEmpty();
                    if (theme.from() <= level) {
                        assertThat(with(draft, Use.USED)).as(words + " at " + level).contains(theme.name());
                    }
                }
            }
        }
    }

    @Test
    void thePlainestTextsNameNothing() {
        List<Phrases.Kind> plain = List.of(Phrases.Kind.ORIENT_PLAIN, Phrases.Kind.REST_PLAIN, Phrases.Kind.CLOSE_PLAIN,
                Phrases.Kind.POSTURE_PLAIN, Phrases.Kind.ANCHORS_PLAIN, Phrases.Kind.TOPICS_PLAIN);
        String all = lexicon.themes().stream().map(theme -> "I hate " + theme.words().getFirst() + ".")
                .collect(Collectors.joining(" "));
        for (Phrases.Kind kind : plain) {
            for (String text : phrases.of().getOrDefault(kind, List.of())) {
                assertThat(composer.mentionsUnwanted(all, text)).as(text).isEmpty();
            }
        }
    }

    @Test
    void whateverThePersonWritesTheDraftKeepsTheRulesAndLeavesOutWhatIsNotWanted() {
        Random chance = new Random(7);
        List<String> pieces = pieces();
        for (int i = 0; i < 400; i++) {
            String words = IntStream.range(0, chance.nextInt(14))
                    .mapToObj(at -> pieces.get(chance.nextInt(pieces.size())))
                    .collect(Collectors.joining(chance.nextBoolean() ? " " : ". "));
            EnumSet<Route> excluded = EnumSet.noneOf(Route.class);
            Stream.of(Route.values()).filter(route -> chance.nextInt(3) == 0).forEach(excluded::add);
            EnumSet<NotFor> conditions = EnumSet.noneOf(NotFor.class);
            Stream.of(NotFor.values()).filter(one -> chance.nextInt(4) == 0).forEach(conditions::add);
            Frame frame = Frame.without(1 + chance.nextInt(5), excluded).with(conditions);
            Draft draft = composer.compose(words, frame, "own-test");
            assertThat(PracticeCheck.check(draft.practice())).as(words).isEmpty();
            assertThat(composer.compose(words, frame, "own-test")).isEqualTo(draft);
            assertThat(draft.practice().level()).isEqualTo(draft.cautions().contains(Caution.DANGER) ? 1 : frame.level());
            assertThat(frame.routes()).contains(draft.practice().route());
            assertThat(draft.practice().notFor()).as(words).noneMatch(frame.conditions()::contains);
            Set<String> unwanted = composer.mentionsUnwanted(words, String.join("\n", touched(draft.practice())));
            assertThat(unwanted).as(words).isEmpty();
        }
    }

    /** What the themes gave: the parts that words led to, the anchors, the title. */
    private static List<String> touched(Practice practice) {
        List<String> texts = new ArrayList<>(practice.steps().stream()
                .filter(step -> step.kind() == Step.Kind.TOUCH || step.kind() == Step.Kind.REST)
                .map(Step::text)
                .toList());
        texts.add(practice.title());
        texts.addAll(practice.anchors());
        return texts;
    }

    private static List<String> pieces() {
        List<String> pieces = new ArrayList<>(lexicon.themes().stream().flatMap(theme -> theme.words().stream()).toList());
        pieces.addAll(List.of("I hate", "not my", "no", "please no", "scares me", "makes me panic", "I love", "it is like",
                "I can't stand", "afraid of", "but", "and", ",", "!", "\u0130\u0131\u00df", "\uD83E\uDDCA", "nichts", "je ne sens rien",
                "since the accident", "died", "without", "except", "don't", "the", "a", "my", "only", "failed", "hold your breath",
                "3 2 1", "---", "\n\n", "<b>", "%s {0}", "I feel nothing", "when", "isn't okay"));
        return pieces;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "I can't tell", "?", "...", "Ich f\u00fchle gar nichts mehr, alles ist weit weg", "asdf qwer",
        "\u4EC0\u4E48\u90FD\u611F\u89C9\u4E0D\u5230", "\u0644\u0627 \u0623\u0634\u0639\u0631 \u0628\u0634\u064A\u0621", "yes", "no"})
    void whoeverCannotSayIsServedAsWell(String words) {
        for (int level = 1; level <= 5; level++) {
            Draft draft = draft(words, level);
            assertThat(PracticeCheck.check(draft.practice())).isEmpty();
            assertThat(draft.practice().anchors()).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void wordsThatNameNothingAreSaidToNameNothing() {
        assertThat(draft("asdf", 1).cautions()).containsExactly(Caution.NOTHING_FOUND);
        assertThat(draft("asdf", 1).practice().route()).isEqualTo(Route.GROUNDING);
        assertThat(draft("I can't tell", 1).cautions()).isEmpty();
        assertThat(with(draft("I can't tell", 1), Use.USED)).containsExactly("not being able to tell");
    }

    record Golden(String words, int level, Set<String> used, Set<String> left) {}

    private static final List<Golden> GOLDEN = List.of(
            new Golden("It is like a pane of glass. My cat still reaches me.", 2,
                    Set.of("glass between you and things", "a cat"), Set.of()),
            new Golden("Everything is wrapped in cotton wool. Music scares me.", 2,
                    Set.of("being wrapped up"), Set.of("music", "singing", "an instrument", "dancing")),
            new Golden("I feel frozen. I hate the sea, but rain on the roof is okay.", 3,
                    Set.of("being frozen", "rain"), Set.of("the sea", "water on the hands", "a lake or a river",
                            "being under water")),
            new Golden("Not my belly please. My hands are fine, I knit sometimes.", 2,
                    Set.of("hands", "blankets, wool and soft things"), Set.of("belly")),
            new Golden("I go through the motions like a robot, at work and at home.", 4,
                    Set.of("running on autopilot"), Set.of()),
            new Golden("Since my mother died I feel like there is fog everywhere.", 1,
                    Set.of("fog", "loss"), Set.of("a parent")),
            new Golden("I was attacked by a dog. Now I am behind a wall. I like my plants.", 2,
                    Set.of("a wall", "plants and a garden"), Set.of("a dog")),
            new Golden("I scroll on my phone all night and feel nothing.", 2,
                    Set.of("scrolling and screens", "feeling nothing"), Set.of()),
            new Golden("As if I was watching a film of my life, far away from everything.", 3,
                    Set.of("life like a film", "being far away"), Set.of()),
            new Golden("I used to love singing. Now it makes me panic. Tea is all right.", 2,
                    Set.of("a warm drink"), Set.of("singing", "music")),
            new Golden("I'm not afraid of dogs. I can't cry.", 2,
                    Set.of("a dog", "tears that do not come"), Set.of()),
            new Golden("My chest is empty, a black hole.", 2, Set.of("emptiness"), Set.of()),
            new Golden("I'm scared of dogs, birds and horses. Trees are good.", 1,
                    Set.of("trees and woods"), Set.of("a dog", "birds", "horses")),
            new Golden("I don't feel my feet. Food tastes of cardboard.", 3,
                    Set.of("feet", "taste that is gone"), Set.of()));

    @Test
    void theWordsLeadToTheParts() {
        for (Golden golden : GOLDEN) {
            Draft draft = draft(golden.words(), golden.level());
            assertThat(with(draft, Use.USED)).as(golden.words()).containsAll(golden.used());
            Set<String> left = new HashSet<>(with(draft, Use.NOT_WANTED));
            left.addAll(with(draft, Use.TOO_NEAR));
            assertThat(left).as(golden.words()).isEqualTo(golden.left());
            draft.because().forEach(because -> assertThat(golden.words().toLowerCase(java.util.Locale.ROOT))
                    .contains(because.words().toLowerCase(java.util.Locale.ROOT)));
        }
    }

    @Test
    void differentWordsGiveDifferentDrafts() {
        Set<String> touches = new HashSet<>();
        for (Golden golden : GOLDEN) {
            touches.add(draft(golden.words(), 2).practice().steps().stream()
                    .filter(step -> step.kind() == Step.Kind.TOUCH).map(Step::text).collect(Collectors.joining("|")));
        }
        assertThat(touches).hasSameSizeAs(GOLDEN);
    }

    @Test
    void aThingThatNobodyThoughtOfIsLeftOutByItsName() {
        Draft draft = draft("Please no clowns. I hate umbrellas too.", 2);
        assertThat(draft.because()).anySatisfy(because -> {
            assertThat(because.words()).isEqualTo("clowns");
            assertThat(because.use()).isEqualTo(Use.NOT_WANTED);
        });
        assertThat(everything(draft.practice())).doesNotContain("clown", "rain");
    }

    @Test
    void whatIsAboveTheLevelIsKeptForLater() {
        assertThat(with(draft("My chest is tight", 2), Use.ABOVE_LEVEL)).containsExactly("chest and heart");
        assertThat(with(draft("My chest is tight", 4), Use.USED)).containsExactly("chest and heart");
    }

    @ParameterizedTest
    @ValueSource(strings = {"im so tired of living. nothing matters", "I think about not waking up. My cat helps.",
        "I have been cutting to feel something", "I want to end it. Please do not tell me to look at the sky.",
        "i wanna die lol", "kms", "I wish I had never been born. The sea is grey.", "Everyone would be better off without me",
        "I don't want to be here anymore. I like music.", "there is no point in going on", "I keep cutting",
        "Ich will nicht mehr leben", "I don't want to wake up tomorrow", "ready to be gone"})
    void wordsOfDyingOrSelfHarmLeadToGroundingThatPlaysOnNoneOfThem(String words) {
        Draft draft = draft(words, 4);
        assertThat(draft.cautions()).contains(Caution.DANGER);
        assertThat(draft.practice().route()).isEqualTo(Route.GROUNDING);
        assertThat(draft.practice().level()).isEqualTo(1);
        assertThat(with(draft, Use.USED)).isEmpty();
        assertThat(with(draft, Use.ANCHOR)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"I don't want to die, I want to feel.", "I am cutting down on sugar", "I want to end this session early",
        "Dead inside", "My phone is dying", "I don't want to live in this town with fog"})
    void plainWordsAreNotReadAsDanger(String words) {
        assertThat(draft(words, 2).cautions().contains(Caution.DANGER)).isEqualTo(words.startsWith("I don't want to live"));
    }

    /** Read one by one: what each of these names is used, what it does not want is nowhere. */
    private static final List<Golden> NOBODY_HAD_SEEN = List.of(
            new Golden("\uD83E\uDDCA\uD83E\uDDCA\uD83E\uDDCA", 1, Set.of("being frozen"), Set.of()),
            new Golden("\uD83C\uDF27\uFE0F maybe", 1, Set.of("rain"), Set.of()),
            new Golden("No siento nada", 2, Set.of(), Set.of()),
            new Golden("I am a lighthouse without a lamp. I used to play cello.", 3,
                    Set.of("the sea", "an instrument", "dark and light"), Set.of()),
            new Golden("It is grey. Something without music, please.", 2, Set.of("everything grey"),
                    Set.of("music", "singing", "an instrument", "dancing")),
            new Golden("not sad. not happy. not anything. stop asking", 1, Set.of("feeling nothing"), Set.of()),
            new Golden("He used to hold my wrists. But the weight of my cat is ok.", 3, Set.of("a cat"), Set.of("hands")),
            new Golden("After the accident there is a gap. I drive but I am in the back seat.", 2, Set.of(),
                    Set.of("trains, roads and travel")),
            new Golden("The shower is the worst. Wool socks are ok.", 3, Set.of("blankets, wool and soft things"),
                    Set.of("water on the hands", "being under water")),
            new Golden("I hate breathing exercises. I like numbers and lists.", 2, Set.of("numbers, lists and order"),
                    Set.of("running and sport")),
            new Golden("my brother says i'm cold. i like cleaning my motorbike, the click of the spanner", 2,
                    Set.of("tools and mending", "being frozen"), Set.of()),
            new Golden("Work: fine. Marriage: fine. I notice small things: frost on the car, the heron on the canal.", 4,
                    Set.of("being frozen", "birds", "trains, roads and travel"), Set.of()));

    @Test
    void descriptionsThatNobodyHadSeenAreAnsweredToThePoint() {
        Set<List<String>> drafts = new HashSet<>();
        for (Golden golden : NOBODY_HAD_SEEN) {
            Draft draft = draft(golden.words(), golden.level());
            assertThat(with(draft, Use.USED)).as(golden.words()).containsAll(golden.used());
            Set<String> left = new HashSet<>(with(draft, Use.NOT_WANTED));
            left.addAll(with(draft, Use.TOO_NEAR));
            left.remove("");
            assertThat(left).as(golden.words()).isEqualTo(golden.left());
            drafts.add(touched(draft.practice()));
        }
        assertThat(drafts).hasSameSizeAs(NOBODY_HAD_SEEN);
    }

    @Test
    void dangerInTheWordsIsToldToTheTherapist() {
        assertThat(draft("I want to die. Everything is grey.", 1).cautions()).containsExactly(Caution.DANGER);
        assertThat(draft("Since I take sertraline I can't cry", 1).cautions()).containsExactly(Caution.MEDICINE);
        assertThat(draft("I float outside my body", 3).cautions()).containsExactly(Caution.FAR_AWAY);
    }

    @Test
    void whoSpeaksOfBeingFarAwayStaysNearTheRoomWithOpenEyes() {
        Practice practice = draft("Like a dream, unreal, as if it was a film. I draw.", 4).practice();
        assertThat(practice.route().staysOutside()).isTrue();
        assertThat(practice.eyes()).isEqualTo(thaw.domain.practice.Eyes.OPEN);
    }

    @Test
    void anEditedTextIsReadForWhatIsNotWanted() {
        assertThat(composer.mentionsUnwanted("I hate the sea", "Think of a wave on a shore.")).containsExactly("sea");
        assertThat(composer.mentionsUnwanted("I like the sea", "Think of a wave on a shore.")).isEmpty();
    }

    @Test
    void aSessionAboveTheLevelOrOnAClosedRouteIsNamed() {
        Practice made = composer.compose("warm stones in my hands", Frame.without(3, Set.of()), "own-test").practice();
        assertThat(composer.check(made, "", Frame.without(3, Set.of()))).isEmpty();
        assertThat(composer.check(made, "", Frame.without(2, Set.of(made.route()))))
                .extracting(Finding::rule)
                .containsExactly(Rule.FRAME, Rule.FRAME);
    }
}
