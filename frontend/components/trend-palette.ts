import type { Palette } from './trend-data';

/** Reads the page's colours where the element stands; a canvas does not understand light-dark() by itself. */
export function palette(element: HTMLElement): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  (element.shadowRoot ?? element).append(probe);
  const style = getComputedStyle(probe);
  const read = (name: string, otherwise: string) => {
    probe.style.color = `var(--thaw-${name}, ${otherwise})`;
    return style.color;
  };
  const colours: Palette = {
    ink: read('ink', 'CanvasText'),
    soft: read('ink-soft', 'GrayText'),
    line: read('line', 'GrayText'),
    surface: read('surface', 'Canvas'),
    sunken: read('sunken', 'Canvas'),
    band: read('band', '#80808030'),
    font: style.fontFamily,
    series: [1, 2, 3, 4, 5, 6].map((n) => read(`series-${n}`, 'CanvasText')),
  };
  probe.remove();
  return colours;
}
