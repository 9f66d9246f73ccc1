/** Small comforts around a session; each does nothing where the browser has no such thing. */

/** Keeps the screen awake until the returned function is called. */
export function stayAwake(): () => void {
  let lock: WakeLockSentinel | undefined;
  let over = false;
  const take = async () => {
    if (over || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) {
      return;
    }
    try {
      lock = await navigator.wakeLock.request('screen');
      if (over) {
        await lock.release();
      }
    } catch {
      // A low battery refuses; the session goes on without.
    }
  };
  // The browser lets go of the lock whenever the page is hidden.
  document.addEventListener('visibilitychange', take);
  void take();
  return () => {
    over = true;
    document.removeEventListener('visibilitychange', take);
    void lock?.release().catch(() => undefined);
  };
}

export function canSpeak(): boolean {
  return 'speechSynthesis' in window;
}

/** How loud each sentence is said after "Pull back": the voice goes away softly. The last one counts for all that follow. */
const FADING = [0.6, 0.35, 0.2];

/**
 * Says a text slowly, sentence by sentence, in the language of the page, in place of whatever is being said.
 *
 * @param fading each sentence more quietly than the one before
 * @param heard hears each sentence as it begins, and `null` after the last; nothing more once something else is said
 */
export function speak(text: string, fading = false, heard?: (sentence: string | null) => void): void {
  speechSynthesis.cancel();
  const sentences = text.match(/[^.!?\u061f]+[.!?\u061f]*\s*/g) ?? [text];
  sentences.forEach((sentence, i) => {
    const spoken = new SpeechSynthesisUtterance(sentence);
    spoken.lang = document.documentElement.lang || navigator.language;
    spoken.rate = 0.85;
    if (heard) {
      spoken.onstart = () => heard(sentence.trim());
      spoken.onend = () => i === sentences.length - 1 && heard(null);
    }
    spoken.volume = fading ? (FADING[Math.min(i, FADING.length - 1)] ?? 0) : 1;
    speechSynthesis.speak(spoken);
  });
}

export function hush(): void {
  if (canSpeak()) {
    speechSynthesis.cancel();
  }
}

/** Dark by itself between eight in the evening and six in the morning; returns how to undo it. */
export function dimAtNight(hour: number): () => void {
  const root = document.documentElement;
  const night = hour >= 20 || hour < 6;
  root.classList.toggle('thaw-night', night);
  return () => root.classList.remove('thaw-night');
}
