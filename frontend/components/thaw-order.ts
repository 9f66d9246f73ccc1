/**
 * Around a list in which items are taken by their `.order-handle` and put elsewhere, by mouse, pen or finger. The list
 * itself stays as it is: this fires `thaw-order` with `from` and `to`, and whoever made the list moves the item. Escape puts
 * it back. Keys have buttons of their own beside the handle, so the handle is no stop for the keyboard.
 */
const EDGE = 80;
const STEP = 12;

interface Drag {
  handle: HTMLElement;
  item: HTMLElement;
  from: number;
  to: number;
}

class ThawOrder extends HTMLElement {
  #drag: Drag | null = null;

  connectedCallback() {
    this.addEventListener('pointerdown', this.#take);
  }

  disconnectedCallback() {
    this.removeEventListener('pointerdown', this.#take);
    this.#end();
  }

  #items(): HTMLElement[] {
    return Array.from(this.firstElementChild?.children ?? []) as HTMLElement[];
  }

  #take = (event: PointerEvent) => {
    const handle = (event.target as Element).closest<HTMLElement>('.order-handle');
    const items = this.#items();
    const item = items.find((one) => handle !== null && one.contains(handle));
    if (handle === null || item === undefined || event.button !== 0 || this.#drag !== null) {
      return;
    }
    event.preventDefault();
    const from = items.indexOf(item);
    this.#drag = { handle, item, from, to: from };
    item.classList.add('taken');
    handle.setPointerCapture(event.pointerId);
    handle.addEventListener('pointermove', this.#move);
    handle.addEventListener('pointerup', this.#put);
    handle.addEventListener('pointercancel', this.#end);
    window.addEventListener('keydown', this.#key, true);
  };

  #move = (event: PointerEvent) => {
    const drag = this.#drag;
    if (drag === null) {
      return;
    }
    const others = this.#items().filter((one) => one !== drag.item);
    drag.to = others.filter((one) => {
      const box = one.getBoundingClientRect();
      return box.top + box.height / 2 < event.clientY;
    }).length;
    this.#mark(others, drag.to);
    if (event.clientY < EDGE) {
      window.scrollBy(0, -STEP);
    } else if (event.clientY > window.innerHeight - EDGE) {
      window.scrollBy(0, STEP);
    }
  };

  #mark(others: HTMLElement[], to: number) {
    others.forEach((one, index) => {
      one.classList.toggle('put-before', index === to);
      one.classList.toggle('put-after', index === others.length - 1 && to === others.length);
    });
  }

  #put = () => {
    const drag = this.#drag;
    this.#end();
    if (drag !== null && drag.from !== drag.to) {
      this.dispatchEvent(new CustomEvent('thaw-order', { detail: { from: drag.from, to: drag.to } }));
    }
  };

  #key = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.#end();
    }
  };

  #end = () => {
    const drag = this.#drag;
    this.#drag = null;
    window.removeEventListener('keydown', this.#key, true);
    drag?.handle.removeEventListener('pointermove', this.#move);
    drag?.handle.removeEventListener('pointerup', this.#put);
    drag?.handle.removeEventListener('pointercancel', this.#end);
    this.#items().forEach((one) => one.classList.remove('taken', 'put-before', 'put-after'));
  };
}

customElements.define('thaw-order', ThawOrder);
