import { css } from 'lit';

/** The frame around the canvas, the names beside the lanes, the tip. */
export const trendStyles = css`
  :host {
    display: block;
    font-family: var(--thaw-font, system-ui);
    color: var(--thaw-ink, #1d2a30);
  }
  :host([paper]) {
    inline-size: 42.5rem;
  }
  .frame {
    position: relative;
    border-radius: var(--thaw-radius-m, 0.6rem);
  }
  .frame:focus-visible {
    outline: var(--thaw-focus, 3px solid);
    outline-offset: 3px;
  }
  .canvas {
    touch-action: pan-y;
  }
  .label {
    position: absolute;
    inset-inline-start: 0;
    inline-size: 9.5rem;
    display: flex;
    flex-direction: column;
    font-size: 0.8125rem;
    line-height: 1.35;
    pointer-events: none;
  }
  .narrow .label {
    inline-size: 100%;
    flex-flow: row wrap;
    column-gap: 0.75rem;
  }
  .label span {
    color: var(--thaw-ink-soft, #4a585f);
  }
  .label i,
  .words div > :first-child {
    display: inline-block;
    inline-size: 1.3em;
    font-style: normal;
  }
  .words div {
    display: flex;
    margin-block-start: 0.25rem;
  }
  .words div > :first-child {
    flex: none;
  }
`;
