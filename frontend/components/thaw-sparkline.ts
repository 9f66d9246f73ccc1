import { css, LitElement, svg, html, type TemplateResult } from 'lit';

const WIDTH = 112;
const HEIGHT = 28;
const INSET = 3;

/**
 * A line the size of a word. `values` run from old to new in even steps; null is a gap, and a value alone between two
 * gaps is a dot. `label` is its accessible name, so it should say the course in words.
 */
export class ThawSparkline extends LitElement {
  static override properties = {
    values: { type: Array },
    min: { type: Number },
    max: { type: Number },
    label: {},
  };

  static override styles = css`
    :host {
      display: inline-block;
      inline-size: 7rem;
      block-size: 1.75rem;
      color: var(--thaw-water, #1b6471);
    }
    svg {
      display: block;
      inline-size: 100%;
      block-size: 100%;
      overflow: visible;
    }
    path {
      fill: none;
      stroke: currentColor;
      stroke-width: 1.75;
      stroke-linecap: round;
      stroke-linejoin: round;
      vector-effect: non-scaling-stroke;
    }
    .alone {
      stroke-width: 3.5;
    }
    .now {
      stroke-width: 6;
    }
    .floor {
      stroke: var(--thaw-line, #dcddd7);
      stroke-width: 1;
    }
    @media (forced-colors: active) {
      :host {
        color: CanvasText;
      }
    }
  `;

  declare values: (number | null)[];
  declare min: number;
  declare max: number;
  declare label: string;

  constructor() {
    super();
    this.values = [];
    this.min = 0;
    this.max = 100;
    this.label = '';
  }

  protected override render(): TemplateResult {
    const { line, alone, now } = this.paths();
    return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label=${this.label}>
      ${svg`<path class="floor" d="M0 ${HEIGHT - 0.5}H${WIDTH}"></path><path d=${line}></path>
        <path class="alone" d=${alone}></path><path class="now" d=${now}></path>`}
    </svg>`;
  }

  private paths(): { line: string; alone: string; now: string } {
    const values = this.values ?? [];
    const across = (WIDTH - 2 * INSET) / Math.max(1, values.length - 1);
    const place = (value: number, i: number) => {
      const share = (Math.min(this.max, Math.max(this.min, value)) - this.min) / (this.max - this.min || 1);
      return `${(INSET + i * across).toFixed(1)} ${(HEIGHT - INSET - share * (HEIGHT - 2 * INSET)).toFixed(1)}`;
    };
    const there = (i: number) => values[i] !== null && values[i] !== undefined;
    let line = '';
    let alone = '';
    let now = '';
    values.forEach((value, i) => {
      if (value === null || value === undefined) {
        return;
      }
      const at = place(value, i);
      now = `M${at}h0.01`;
      if (there(i - 1)) {
        line += `L${at}`;
      } else if (there(i + 1)) {
        line += `M${at}`;
      } else {
        alone += `M${at}h0.01`;
      }
    });
    return { line, alone, now };
  }
}

customElements.define('thaw-sparkline', ThawSparkline);

declare global {
  interface HTMLElementTagNameMap {
    'thaw-sparkline': ThawSparkline;
  }
}
