import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Tells a chart when to draw anew: in other colours, in another width, on paper. */
export class Surroundings implements ReactiveController {
  private readonly sizes = new ResizeObserver(() => this.draw(false));
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');
  private readonly paper = matchMedia('print');
  private readonly scheme = new MutationObserver(() => this.draw(true));
  private readonly anew = () => this.draw(true);
  // A page for paper is laid out at once, before anybody hears of its width.
  private readonly printing = () => {
    this.host.toggleAttribute('paper', true);
    this.draw(true);
  };
  private readonly printed = () => this.host.toggleAttribute('paper', false);

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly draw: (anew: boolean) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.dark.addEventListener('change', this.anew);
    this.paper.addEventListener('change', this.anew);
    window.addEventListener('beforeprint', this.printing);
    window.addEventListener('afterprint', this.printed);
    this.scheme.observe(document.documentElement, { attributeFilter: ['theme', 'class', 'style'] });
    this.sizes.observe(this.host);
  }

  hostDisconnected(): void {
    this.dark.removeEventListener('change', this.anew);
    this.paper.removeEventListener('change', this.anew);
    window.removeEventListener('beforeprint', this.printing);
    window.removeEventListener('afterprint', this.printed);
    this.scheme.disconnect();
    this.sizes.disconnect();
  }
}
