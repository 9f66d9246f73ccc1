package thaw.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thaw.domain.compose.Because;
import thaw.domain.compose.Because.Use;
import thaw.domain.compose.Caution;
import thaw.domain.compose.Composer;
import thaw.domain.compose.Draft;
import thaw.domain.compose.Frame;
import thaw.domain.practice.Practice;
import thaw.domain.practice.Step;

/** People who have little in common, each in their own manner: what they name is answered, what they refuse is nowhere. */
class ComposerVoicesTest {

    /**
     * What one person wrote.
     *
     * @param used  themes that the draft turns to
     * @param never words that must stand nowhere in what the draft turns to
     */
    private record Voice(int level, String words, Set<String> used, String never, Set<Caution> cautions) {}

    private static final List<Voice> VOICES = List.of(
            new Voice(2, "My husband died in March after forty-one years. People expect me to cry and I can't. I set the table for two"
                    + " and feel nothing. His cardigan hangs on the door, I can't go near it. The radio in the kitchen is the one thing I"
                    + " still turn on.", Set.of("loss", "tears that do not come", "music"), "husband|cardigan", Set.of(Caution.LOSS)),
            new Voice(3, "Been on escitalopram 20mg since spring. It took the panic away but it took everything else with it. My"
                    + " daughter's school play was like looking at a photo of it. I used to get goosebumps from cello music, now it's"
                    + " just sound.", Set.of("photographs", "a child"), "\\bsun\\b|warm", Set.of(Caution.MEDICINE)),
            new Voice(2, "Twelve years in intensive care nursing. I do the charts, I smile, I sit in the car in the driveway for an hour"
                    + " because I cannot make myself open the door. I'm a drained battery. Alarms and beeping are out. Bread dough,"
                    + " weirdly, I still like the feel of it.", Set.of("emptiness", "being switched off", "bread and baking"),
                    "alarm|beep|journey", Set.of()),
            new Voice(2, "He used to come up the stairs at night. I learned to leave my body and go to the ceiling. I still do it when"
                    + " someone stands behind me. No lying down, no closed eyes, nothing with breathing. Stones are good. I carry one.",
                    Set.of("being far away", "being like stone"), "lying|breath|night|what time|closed",
                    Set.of(Caution.HARM, Caution.FAR_AWAY)),
            new Voice(1, "Our baby is five weeks. Everybody says enjoy it. I hold her and there's a sheet of plastic between us, I do the"
                    + " bottles on autopilot. Warm water over the dishes is the nicest part of my day, which is sad.",
                    Set.of("water on the hands", "being wrapped up"), "enjoy", Set.of()),
            new Voice(3, "Two tours. Came back with the switch off. Wife says I look at the kids like I'm on sentry. Fireworks, diesel,"
                    + " crowds: no. Don't ask me to talk about the convoy. I can sit on the river bank with a rod for six hours and"
                    + " that's about right.", Set.of("being switched off", "a lake or a river"), "firework|diesel|crowd|convoy", Set.of()),
            new Voice(1, "idk its like im an npc lol. ppl talk n i go yeah haha. nothing hits. even my fav songs r mid now. drawing"
                    + " kinda ok sometimes. pls no breathing stuff its cringe", Set.of("running on autopilot"), "breath|evening", Set.of()),
            new Voice(4, "I would describe the condition as an attenuation of affect, most pronounced in the company of others. It"
                    + " resembles observing one's affairs through the wrong end of a telescope. I retain a certain pleasure in the"
                    + " arrangement of books, and in walking in the rain. I should prefer not to discuss my brother.",
                    Set.of("being far away", "books and reading", "walking"), "brother|sister|family", Set.of(Caution.FAR_AWAY)),
            new Voice(2, "Since some months I have no more feelings, it is like I sit in a aquarium. I see the people speak but it comes"
                    + " not through. The wood where I go with my dog, there it is a bit more quiet in the head. Please no music, this I"
                    + " can not bear.", Set.of("glass between you and things", "trees and woods", "a dog"), "music|beat|sing", Set.of()),
            new Voice(1, "flat", Set.of("feeling nothing"), "", Set.of()),
            new Voice(3, "I feel nothing at all and everything is too much. The sea calms me, the sea terrifies me. I want to be held and"
                    + " I can't stand being touched. Don't give me choices. But also don't tell me what to do.",
                    Set.of("feeling nothing"), "\\bsea\\b|water|skin", Set.of()),
            new Voice(2, "I'm 30 weeks along and I have epilepsy, so no flashing and no holding my breath. It's like being wrapped in wet"
                    + " sand. Cold water on my wrists used to bring me back but my midwife said careful. Knitting does, a bit.",
                    Set.of("heaviness", "blankets, wool and soft things"), "water|breath|flash|cold|dry land", Set.of()),
            new Voice(2, "I can't tell. Is it numbness if you don't know what it would be like not to be?",
                    Set.of("not being able to tell"), "", Set.of()),
            new Voice(3, "When people ask how I feel I get an error message. I know my jaw is tight and my hands are hot. Words come days"
                    + " later. Trains are my thing, timetables too. Fluorescent light hurts. Please don't use metaphors about weather, I"
                    + " find them confusing.", Set.of("trains, roads and travel", "the face", "hands"), "\\brain|\\blight\\b", Set.of()),
            new Voice(2, "Sold the herd last autumn. Knees gave out. I get up at four all the same and there's nowt to do. It's like the"
                    + " yard with the machines off. Wife says talk. Not one for talking. The dog follows me about. Cows, I'd rather not.",
                    Set.of("running on autopilot", "arms and legs", "a dog"), "cow|creature", Set.of()),
            new Voice(1, "Third therapist. Everyone wants me to describe it. It's not a fog, it's not a wall, it's not behind glass. It's"
                    + " an absence. Don't make me name my feelings. Crosswords are fine.", Set.of("numbers, lists and order"),
                    "fog|wall|glass|look through", Set.of()),
            new Voice(3, "I've been numb since I stopped eating properly. Like someone turned the colour down. I don't want anything about"
                    + " food, stomachs or how I look. My horse doesn't care what I weigh. Brushing her is the one time I'm in my hands.",
                    Set.of("everything grey", "horses", "hands"), "food|taste|belly|stomach|\\bcar\\b|train", Set.of()),
            new Voice(2, "In my country I was teacher. After the bombs I don't cry, not for my house, not for my brother. My heart is"
                    + " closed like a shop. The tea with mint, this is from home, this is good. At night planes make me shake. Please no"
                    + " loud.", Set.of("tears that do not come", "a warm drink"), "brother|house|\\bsky\\b|plane|turned down|loud",
                    Set.of(Caution.HARM)),
            new Voice(4, "54M. Emotional blunting x 8 mo following retirement. Denies low mood. Reports 'the volume is down'. Enjoys"
                    + " woodworking historically; lathe untouched since January. Avoids: church, choir (late wife).",
                    Set.of("tools and mending", "being switched off"), "church|choir|sing|wife", Set.of(Caution.LOSS)),
            new Voice(3, "I'm not sad, I'm not anything. Sometimes on the platform I wonder if I'd feel it. My sister would look after"
                    + " the cat.", Set.of(), "sister|\\bcat\\b", Set.of(Caution.DANGER)));

    @Test
    void everybodyIsAnsweredToThePointAndNothingRefusedComesUp() throws IOException {
        Composer composer = new Composer(ComposerTexts.lexicon(), ComposerTexts.phrases());
        Set<List<String>> drafts = new HashSet<>();
        for (Voice voice : VOICES) {
            Frame frame = Frame.without(voice.level(), Set.of());
            Draft draft = composer.compose(voice.words(), frame, "own-test");
            List<String> turnedTo = turnedTo(draft.practice());
            assertThat(draft.because().stream().filter(one -> one.use() == Use.USED).map(Because::theme).collect(Collectors.toSet()))
                    .as(voice.words()).containsAll(voice.used());
            assertThat(composer.check(draft.practice(), voice.words(), voice.cautions().contains(Caution.DANGER)
                    ? Frame.grounding() : frame)).as(voice.words()).isEmpty();
            if (!voice.never().isEmpty()) {
                assertThat(String.join("\n", turnedTo).toLowerCase(Locale.ROOT)).as(voice.words())
                        .doesNotContainPattern(voice.never());
            }
            assertThat(draft.cautions()).as(voice.words()).isEqualTo(voice.cautions());
            assertThat(drafts.add(turnedTo)).as("another draft than anybody's: " + voice.words()).isTrue();
        }
    }

    /** A word of one thing that is spelled like a form of another names nothing. */
    @ParameterizedTest
    @CsvSource({"I don't care, trains", "even then, mornings", "I barely notice, being shut in", "I got rid of it, horses",
        "I stare ahead, sky", "I have plans, sky", "I saw it, tools", "sort of, numbers", "it is huge, being cut off"})
    void aWordThatOnlyLooksLikeAnotherNamesNothing(String words, String theme) throws IOException {
        Composer composer = new Composer(ComposerTexts.lexicon(), ComposerTexts.phrases());
        assertThat(composer.compose(words, Frame.without(2, Set.of()), "own-test").because())
                .noneMatch(because -> because.theme().startsWith(theme));
    }

    private static List<String> turnedTo(Practice practice) {
        return Stream.of(
                        practice.steps().stream().filter(step -> step.kind() == Step.Kind.TOUCH || step.kind() == Step.Kind.REST)
                                .flatMap(step -> Stream.concat(Stream.of(step.text()), step.choices().stream())),
                        Stream.of(practice.title()),
                        practice.anchors().stream())
                .flatMap(texts -> texts)
                .toList();
    }
}
