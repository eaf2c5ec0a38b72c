//! Small things to build a page with: elements, icons, names. Deliberately absent: any style in markup; the paper's policy
//! refuses it.

import { ICONS } from './icons.ts';

type Attributes = Record<string, string | boolean | number | null | undefined | ((event: Event) => void)>;

/** An element; attributes that begin with `on` are listeners, `true` is an empty attribute, null and false are none. */
export function el<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Attributes = {}, ...children: (Node | string | null | undefined | false)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, String(value));
  }
  for (const child of children) if (child) element.append(child);
  return element;
}

/** A drawn sign, hidden from screen readers. */
export function icon(name: string): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const facts = { class: `ce-icon ce-icon-${name}`, viewBox: '0 0 24 24', width: '20', height: '20', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.6', 'stroke-linecap': 'round', 'stroke-linejoin': 'round', 'aria-hidden': 'true', focusable: 'false' };
  for (const [key, value] of Object.entries(facts)) svg.setAttribute(key, value);
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', ICONS[name] ?? '');
  svg.append(path);
  return svg;
}

let count = 0;

/** A name that no other element has. */
export function freshId(): string {
  count += 1;
  return `ce-${count}`;
}

/** A labelled field. */
export function field(label: string, input: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, hint?: string): HTMLElement {
  input.id ||= freshId();
  const note = hint ? el('p', { class: 'field__hint', id: `${input.id}-hint` }, hint) : null;
  if (note) input.setAttribute('aria-describedby', note.id);
  return el('div', { class: 'field' }, el('label', { for: input.id }, label), note, input);
}

/** A button with words. */
export function button(words: string, press: () => void, look: 'button' | 'ce-button' | 'ce-quiet' = 'ce-button'): HTMLButtonElement {
  return el('button', { type: 'button', class: look, onclick: () => press() }, words);
}

/** A button with a sign and a name for those who do not see it. */
export function signButton(name: string, words: string, press: () => void): HTMLButtonElement {
  return el('button', { type: 'button', class: 'ce-sign', 'aria-label': words, title: words, onclick: () => press() }, icon(name));
}
