import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { account, canKeep, choose, device, isKept, waiting } from './store';
import { type OfflineWords, offlineWords, say, waitingSentence } from './words';

/**
 * Whose the device is: one question, answered once, changed at any time. With `ask` it is there until it is answered and
 * then gone. Fires `device-chosen`, so that the page can fetch or forget at once.
 */
export class ThawDevice extends LitElement {
  static override properties = { ask: { type: Boolean }, words: { state: true }, count: { state: true } };

  declare ask: boolean;
  private declare words: OfflineWords | undefined;
  private declare count: number;
  private kept = false;

  private readonly look = () => void this.read();

  constructor() {
    super();
    this.ask = false;
    this.words = undefined;
    this.count = 0;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('thaw-queue', this.look);
    this.look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('thaw-queue', this.look);
  }

  private async read(): Promise<void> {
    this.words = await offlineWords();
    const mine = account();
    this.count = mine ? (await waiting(mine)).length : 0;
    this.kept = mine !== undefined && (await isKept(mine));
    this.requestUpdate();
  }

  protected override render(): TemplateResult | typeof nothing {
    const mine = account();
    if (!this.words || !mine || (this.ask && (device(mine) !== 'asked' || !canKeep()))) {
      return nothing;
    }
    const words = this.words;
    const chosen = device(mine);
    return html`<section class="card">
      <h2>${say(words, this.ask ? 'offline.device.ask' : 'offline.device')}</h2>
      ${canKeep() ? this.choice(words, mine, chosen) : html`<p>${say(words, 'offline.device.none')}</p>`}
    </section>`;
  }

  private choice(words: OfflineWords, mine: string, chosen: string): TemplateResult {
    return html`
      <p>${say(words, this.ask ? 'offline.device.ask.text' : `offline.device.is-${chosen}`)}</p>
      <div class="rating-choices">
        ${(['own', 'shared'] as const).map(
          (each) => html`<button
            type="button"
            class="button"
            aria-pressed=${chosen === each}
            @click=${() => void this.set(mine, each)}
          >
            ${say(words, `offline.device.${each}`)}
          </button>`,
        )}
      </div>
      ${this.ask
        ? nothing
        : html`<p role="status">${waitingSentence(words, this.count, this.kept)}</p>
            ${chosen === 'shared'
              ? nothing
              : html`<p class="quiet">${say(words, 'offline.device.safe')} ${say(words, 'offline.device.sign-out')}</p>`}`}
    `;
  }

  private async set(mine: string, chosen: 'own' | 'shared'): Promise<void> {
    await choose(mine, chosen);
    this.dispatchEvent(new CustomEvent('device-chosen', { detail: chosen, bubbles: true, composed: true }));
    this.look();
  }
}

customElements.define('thaw-device', ThawDevice);
