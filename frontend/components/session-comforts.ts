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

/** Says a text slowly, in the language of the page, in place of whatever is being said. */
export function speak(text: string): void {
  speechSynthesis.cancel();
  const spoken = new SpeechSynthesisUtterance(text);
  spoken.lang = document.documentElement.lang || navigator.language;
  spoken.rate = 0.85;
  speechSynthesis.speak(spoken);
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
