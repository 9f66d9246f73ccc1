import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { CheckInQuestion, SendCheckIn } from '../components/check-in-questions';
import '../components/thaw-check-in';
import '../components/thaw-session-player';
import { asked } from './asked';
import { helpPage } from './help-page';
import { guardHeld, sendQueue, type Sent } from './queue';
import { sessionEntry, type Progress } from './session-entry';
import { type Pack, sessionPage, todayPage } from './session-page';
import { stamp } from './stamp';
import { account, device, type Entry, isKept, leaveNothing, openSessions, push, readPack, remove, type Waiting, waiting, waitingOfOthers } from './store';
import { type OfflineWords, offlineWords, say, waitingSentence } from './words';

const DOORS = [
  ['/today', 'shell.nav.today', 'today'],
  ['/check-in', 'shell.nav.check-in', 'check-in'],
  ['/help-now', 'shell.nav.help', 'help-now'],
] as const;
const AGAIN = 15_000;

/** Why no plan is here; a key. */
function planMissing(kept: boolean, shared: boolean): string {
  return kept ? 'offline.plan.none' : shared ? 'offline.plan.shared' : 'offline.plan.not-here';
}

/** A client's pages without a network, at the addresses they always have. */
class ThawOffline extends LitElement {
  static override properties = { path: { state: true } };

  private declare path: string;
  private words: OfflineWords | undefined;
  private pack: Pack | undefined;
  private queue: Waiting[] = [];
  private others = 0;
  private open: Entry[] = [];
  private told: Sent | undefined;
  private toldNotSafe = false;
  private busy = false;
  private kept = false;
  private said = false;
  /** Which check-in was taken on this page; undefined while the one of always holds. */
  private brief: boolean | undefined;
  private asks: CheckInQuestion[] | undefined;
  private readonly mine = account();

  constructor() {
    super();
    this.path = location.pathname;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('send-check-in', (event) => void this.sendCheckIn(event as CustomEvent<SendCheckIn>));
    this.addEventListener('session-progress', (event) => void this.progress(event as CustomEvent<Progress>));
    this.addEventListener('session-leave', () => this.go('/today'));
    this.addEventListener('answer-changed', () => (this.busy = true));
    this.addEventListener('click', (event) => this.follow(event));
    window.addEventListener('popstate', () => this.go(location.pathname));
    window.addEventListener('online', () => void this.send());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void this.send());
    setInterval(() => void this.send(), AGAIN);
    guardHeld();
    void leaveNothing().catch(() => undefined);
    void this.read().then(() => this.send());
  }

  private async read(): Promise<void> {
    this.words = await offlineWords();
    this.querySelector('.without-words')?.remove();
    this.others = await waitingOfOthers(this.mine);
    if (this.mine) {
      this.kept = await isKept(this.mine);
      this.pack ??= await readPack<Pack>(this.mine);
      this.queue = await waiting(this.mine);
      this.open = await openSessions(this.mine);
    }
    this.requestUpdate();
  }

  /** Nothing happens while the network is away; when it is back, the queue goes and then the app takes over. */
  private async send(): Promise<void> {
    if (!navigator.onLine) {
      this.told = undefined;
      this.requestUpdate();
      return;
    }
    this.told = this.mine ? await sendQueue(this.mine) : undefined;
    await this.read();
    const stuck = this.queue.length > 0 || this.told?.state === 'no-network';
    if (!stuck && !this.busy && (await this.reachable())) {
      location.reload();
    }
  }

  private async reachable(): Promise<boolean> {
    try {
      return (await fetch('/actuator/health', { cache: 'no-store' })).ok;
    } catch {
      return false;
    }
  }

  private planned(): string {
    return /^\/session\/([^/]+)$/.exec(this.path)?.[1] ?? '';
  }

  private async keep(entry: Entry): Promise<void> {
    if (this.mine) {
      await push(this.mine, entry);
      await this.read();
      void this.send();
    }
  }

  private async sendCheckIn(event: CustomEvent<SendCheckIn>): Promise<void> {
    await this.keep({ kind: 'check-in', ...event.detail });
    this.busy = false;
    this.said = true;
    this.requestUpdate();
    this.querySelector('thaw-check-in')?.arrived();
  }

  private async progress(event: CustomEvent<Progress>): Promise<void> {
    this.busy = !event.detail.ended;
    await this.keep(sessionEntry(event.detail));
  }

  private async notSafe(): Promise<void> {
    await this.keep({ kind: 'not-safe', ...stamp() });
    this.toldNotSafe = true;
    this.requestUpdate();
  }

  /** The open page may hold what waits, so it is not left while there is nothing else to go to. */
  private follow(event: Event): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="/"]');
    if (link && !link.target && !(navigator.onLine && this.queue.length === 0)) {
      event.preventDefault();
      history.pushState(null, '', link.href);
      this.go(link.pathname);
    }
  }

  private go(path: string): void {
    this.busy = false;
    this.said = false;
    this.path = path;
    if (location.pathname !== path) {
      history.pushState(null, '', path);
    }
    void this.read().then(async () => {
      await this.updateComplete;
      this.querySelector<HTMLElement>('h1')?.focus();
    });
  }

  protected override updated(): void {
    const words = this.words;
    if (words) {
      document.title = `${say(words, this.titleKey())} · Thaw`;
    }
  }

  private titleKey(): string {
    const keys: Record<string, string> = {
      '/today': 'practice.today.title',
      '/check-in': 'practice.check-in.title',
      '/help-now': 'help.title',
    };
    return keys[this.path] ?? 'offline.title';
  }

  protected override render(): TemplateResult | typeof nothing {
    const words = this.words;
    if (!words) {
      return nothing;
    }
    return html`<div class="shell">
      <a class="skip-link" href="#content">${say(words, 'shell.skip')}</a>
      <header class="shell-header">
        <span class="brand">Thaw</span>
        <nav class="shell-nav" aria-label=${say(words, 'shell.menu')}>
          <ul class="shell-doors">
            ${DOORS.map(
              ([path, key, icon]) => html`<li>
                <a href=${path} aria-current=${path === this.path ? 'page' : nothing}
                  ><span class="icon" data-icon=${icon}></span>${say(words, key)}</a
                >
              </li>`,
            )}
          </ul>
        </nav>
        ${this.path === '/help-now'
          ? nothing
          : this.notSafeInHeader(words)}
      </header>
      <div class="shell-content" id="content">
        <main class=${this.path === '/help-now' ? 'page page-calm help-now' : 'page page-calm'}>${this.page(words)}</main>
      </div>
    </div>`;
  }

  /** One tap tells and shows the card. Where nobody is known, nobody can be told: then it shows the card. */
  private notSafeInHeader(words: OfflineWords): TemplateResult {
    const label = say(words, 'shell.not-safe');
    return this.mine
      ? html`<button type="button" class="not-safe" @click=${() => void this.notSafe().then(() => this.go('/help-now'))}>
          ${label}
        </button>`
      : html`<a class="not-safe" href="/help-now">${label}</a>`;
  }

  private page(words: OfflineWords): TemplateResult {
    const { kept } = this;
    const shared = this.mine !== undefined && device(this.mine) === 'shared';
    const around = { words, pack: this.pack, queue: this.queue, kept, shared, open: this.open };
    const told = this.toldNotSafe || this.queue.some((one) => one.entry.kind === 'not-safe');
    if (this.path === '/help-now') {
      return html`<h1 tabindex="-1">${say(words, 'help.title')}</h1>
        ${helpPage(words, this.pack?.plan, planMissing(kept, shared), told, this.mine ? () => void this.notSafe() : undefined)} ${this.state(words)}`;
    }
    if (this.path === '/check-in' && this.mine) {
      return html`<h1 tabindex="-1">${say(words, 'practice.check-in.title')}</h1>
        ${this.checkIn(words, kept)} ${this.state(words)}`;
    }
    if (this.path.startsWith('/session/') && this.mine) {
      return html`${sessionPage(around, this.planned())} ${this.state(words)}`;
    }
    return html`<h1 tabindex="-1">
        ${say(words, this.path === '/today' || this.path === '/' ? 'practice.today.title' : 'offline.title')}
      </h1>
      ${this.state(words)} ${this.mine ? todayPage(around) : nothing} ${helpPage(words, this.pack?.plan, planMissing(kept, shared), told, undefined)}`;
  }

  private checkIn(words: OfflineWords, kept: boolean): TemplateResult {
    const brief = this.brief ?? this.pack?.brief ?? false;
    // one list a page: what is asked does not change under somebody's fingers
    this.asks ??= asked(words, this.pack, brief);
    return html`<p>
        <button type="button" class="button" @click=${() => this.take(!brief)}>
          ${say(words, brief ? 'checkin.full.take' : 'checkin.short.take')}
        </button>
      </p>
      <thaw-check-in
        .questions=${this.asks}
        .words=${{
          sentTitle: say(words, 'offline.check-in.thanks'),
          sentText: say(words, kept ? 'offline.check-in.kept' : 'offline.check-in.held'),
        }}
      ></thaw-check-in>
      ${this.said
        ? html`<p>
            <button type="button" class="button" @click=${() => this.anew()}>${say(words, 'offline.check-in.again')}</button>
          </p>`
        : nothing}`;
  }

  private take(brief: boolean): void {
    this.brief = brief;
    this.asks = undefined;
    this.requestUpdate();
  }

  private anew(): void {
    this.said = false;
    this.asks = undefined;
    this.querySelector('thaw-check-in')?.reset();
    this.requestUpdate();
  }

  /** What is kept where, in plain words. */
  private state(words: OfflineWords): TemplateResult {
    const refused = this.queue.filter((one) => one.refused);
    const count = this.queue.length - refused.length;
    const signIn = this.told?.state === 'sign-in' || this.told?.state === 'other';
    return html`<section class="offline-state" aria-label=${say(words, 'offline.title')}>
      <div role="status">
        <p>${navigator.onLine ? say(words, 'offline.back') : `${say(words, 'offline.title')}. ${say(words, 'offline.lead')}`}</p>
        ${this.mine ? html`<p>${waitingSentence(words, count, this.kept)}</p>` : nothing}
        ${this.others > 0 ? html`<p>${say(words, 'offline.waits.other')}</p>` : nothing}
      </div>
      ${refused.map(
        (one) => html`<p>
          ${say(words, 'offline.refused')} ${say(words, `offline.kind.${one.entry.kind}`)}. ${one.refused}
          <button type="button" class="button" @click=${() => void this.drop(one.entry.id)}>
            ${say(words, 'offline.refused.delete')}
          </button>
        </p>`,
      )}
      ${signIn
        ? html`<p>
            ${say(words, 'offline.sign-in')}
            <a class="button" href="/login" target="_blank">${say(words, 'offline.sign-in.go')}</a>
          </p>`
        : nothing}
      ${navigator.onLine && !signIn
        ? html`<p><a class="button" href=${this.path} target="_self">${say(words, 'offline.go-on')}</a></p>`
        : nothing}
    </section>`;
  }

  private async drop(id: string): Promise<void> {
    if (this.mine) {
      await remove(this.mine, id);
      await this.read();
    }
  }
}

customElements.define('thaw-offline', ThawOffline);
