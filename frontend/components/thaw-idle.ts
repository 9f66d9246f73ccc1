/**
 * Watches whether anybody is there. When nobody was for long, it says that the sign-out is near; any key, tap or wheel turn
 * stays signed in, in every tab of this browser. Nothing else on the page is touched, so whatever was written stays.
 * A machine that slept looks at the clock as soon as it wakes.
 */
const USED = 'thaw-used';
const EVENTS = ['keydown', 'pointerdown', 'click', 'input', 'wheel', 'touchmove'];
/**
 * What comes before its click. The warning stays under the finger until then: the click of a tap on it would else fall on
 * whatever lies behind it.
 */
const BEFORE_CLICK = ['pointerdown', 'touchmove'];
const LOOK_EVERY = 5_000;
const TELL_EVERY = 60_000;

class ThawIdle extends HTMLElement {
  away = 1200;
  warning = 120;
  text = '';
  stay = '';
  $server!: { here(): void; gone(): void };
  #told = Date.now();
  #kept = 0;
  #timer = 0;

  #here = (event: Event) => {
    if (BEFORE_CLICK.includes(event.type) && event.composedPath().includes(this)) {
      return;
    }
    const now = Date.now();
    if (now - this.#kept > 1_000) {
      this.#kept = now;
      localStorage.setItem(USED, String(now));
    }
    if (this.firstChild) {
      if (event.type === 'click' && event.composedPath().includes(this)) {
        event.stopPropagation();
      }
      this.#hide();
      this.#tell(now);
    }
  };

  #look = () => {
    const now = Date.now();
    const used = Math.max(Number(localStorage.getItem(USED)), this.#kept);
    const left = used + this.away * 1_000 - now;
    if (left <= 0) {
      this.#stop();
      this.$server.gone();
    } else if (left <= this.warning * 1_000) {
      this.#warn();
    } else {
      this.#hide();
      if (used > this.#told && now - this.#told > TELL_EVERY) {
        this.#tell(now);
      }
    }
  };

  connectedCallback() {
    this.setAttribute('role', 'alert');
    this.#kept = Date.now();
    localStorage.setItem(USED, String(this.#kept));
    EVENTS.forEach(type => window.addEventListener(type, this.#here, { capture: true, passive: true }));
    document.addEventListener('visibilitychange', this.#look);
    this.#timer = window.setInterval(this.#look, LOOK_EVERY);
  }

  disconnectedCallback() {
    this.#stop();
  }

  #stop() {
    EVENTS.forEach(type => window.removeEventListener(type, this.#here, { capture: true }));
    document.removeEventListener('visibilitychange', this.#look);
    window.clearInterval(this.#timer);
  }

  #tell(now: number) {
    this.#told = now;
    this.$server.here();
  }

  #hide() {
    this.replaceChildren();
    this.removeAttribute('popover');
  }

  /** In the browser's top layer, above any dialog; to a dialog a tap here would be one beside it, so it hears of none. */
  #warn() {
    if (!this.firstChild) {
      const words = document.createElement('p');
      words.textContent = this.text;
      const button = document.createElement('button');
      button.className = 'button primary';
      button.textContent = this.stay;
      this.append(words, button);
      this.setAttribute('popover', 'manual');
      this.showPopover();
    }
  }
}

customElements.define('thaw-idle', ThawIdle);
