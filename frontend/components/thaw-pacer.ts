import { css, html, LitElement, type TemplateResult } from 'lit';

export type Pace = 'touch' | 'rest' | 'still';

/**
 * A soft shape that opens while a person touches in and closes while they rest. It follows the practice, never the
 * breath, and shows no numbers. With reduced motion it stays still and a bar fills in eight steps. It is decoration:
 * the words beside it say the same, so it is hidden from assistive technology.
 */
export class ThawPacer extends LitElement {
  static override properties = { pace: { reflect: true }, seconds: { type: Number }, run: { attribute: false } };

  static override styles = css`
    :host {
      display: grid;
      place-items: center;
      block-size: 13rem;
    }
    .shape,
    .core {
      grid-area: 1 / 1;
      inline-size: 12rem;
      block-size: 12rem;
      border-radius: 50%;
      background: var(--thaw-water-wash, #e3eff0);
      border: 2px solid var(--thaw-water-half, #8db6bd);
      box-sizing: border-box;
      scale: 0.5;
    }
    .core {
      background: var(--thaw-water-half, #8db6bd);
      border: 0;
      scale: 0.16;
    }
    :host([pace='touch']) .shape {
      animation: open var(--seconds) ease-in-out forwards;
    }
    :host([pace='rest']) .shape {
      animation: ease 6s ease-out forwards;
    }
    :host([pace='touch']) .core {
      animation: warm var(--seconds) ease-in-out forwards;
    }
    @keyframes open {
      from {
        scale: 0.5;
      }
      80%,
      to {
        scale: 1;
      }
    }
    @keyframes ease {
      from {
        scale: 0.85;
      }
      to {
        scale: 0.5;
      }
    }
    @keyframes warm {
      from {
        scale: 0.16;
      }
      80%,
      to {
        scale: 0.4;
      }
    }
    .bar {
      display: none;
      inline-size: min(16rem, 80%);
      block-size: 0.75rem;
      border: 1px solid var(--thaw-edge, #76848a);
      border-radius: 999px;
      overflow: hidden;
    }
    .bar::before {
      content: '';
      display: block;
      block-size: 100%;
      background: var(--thaw-water-half, #8db6bd);
      animation: fill var(--seconds) steps(8, jump-start) forwards;
    }
    @keyframes fill {
      from {
        inline-size: 0;
      }
      to {
        inline-size: 100%;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      :host {
        block-size: 3rem;
      }
      .shape,
      .core {
        display: none;
      }
      :host(:not([pace='still'])) .bar {
        display: block;
      }
    }
    @media (forced-colors: active) {
      .core,
      .bar::before {
        background: Highlight;
        forced-color-adjust: none;
      }
    }
  `;

  declare pace: Pace;
  /** How long this step lasts on the clock. */
  declare seconds: number;
  /** Any number that changes from step to step, so that two like steps in a row each begin anew. */
  declare run: number;

  constructor() {
    super();
    this.pace = 'still';
    this.seconds = 10;
    this.run = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('aria-hidden', 'true');
  }

  protected override willUpdate(): void {
    this.style.setProperty('--seconds', `${this.seconds}s`);
  }

  protected override updated(): void {
    for (const animation of this.shadowRoot?.getAnimations() ?? []) {
      animation.cancel();
      animation.play();
    }
  }

  protected override render(): TemplateResult {
    return html`<div class="shape"></div>
      <div class="core"></div>
      <div class="bar"></div>`;
  }
}

customElements.define('thaw-pacer', ThawPacer);

declare global {
  interface HTMLElementTagNameMap {
    'thaw-pacer': ThawPacer;
  }
}
