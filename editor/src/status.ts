//! Where the text is, in words, and notices that ask for a decision. Deliberately absent: the decisions themselves.

import type { State } from './draft.ts';
import { button, el, icon, signButton } from './dom.ts';
import type { Words } from './words.ts';

/** The line under the text. */
export class StatusLine {
  readonly element: HTMLElement;
  private readonly words_ = el('span', { class: 'ce-status__state', role: 'status' });
  private readonly counts = el('span', { class: 'ce-status__counts' });
  private shown = '';

  constructor(private readonly words: Words) {
    this.element = el('div', { class: 'ce-status' }, this.words_, this.counts);
  }

  /** Says the state; steady typing is not announced at every letter. */
  show(state: State): void {
    const { words } = this;
    let text: string;
    if (state.kind === 'saved') text = words.say('state-saved', { time: words.moment(state.at, state.at) });
    else if (state.kind === 'locked') text = words.say('state-locked', { name: state.by });
    else if (state.kind === 'offline') text = words.say(state.kept ? 'state-offline' : 'state-offline-unkept');
    else text = words.say(`state-${state.kind.replace('_', '-')}`);
    this.element.dataset.state = state.kind;
    this.element.dataset.kept = String(state.kept);
    if (text === this.shown) return;
    this.shown = text;
    this.words_.textContent = text;
    this.words_.setAttribute('aria-live', state.kind === 'changed' || state.kind === 'saving' ? 'off' : 'polite');
  }

  /** Words and minutes. */
  count(words: number, minutes: number, chosen: number): void {
    const parts = [this.words.say('words', { count: words }), this.words.say('minutes', { count: minutes })];
    if (chosen) parts.unshift(this.words.say('words-chosen', { count: chosen }));
    this.counts.textContent = parts.join(' · ');
  }
}

/** A notice that stays until it is answered. */
export interface Notice {
  key: string;
  text: string;
  grave?: boolean;
  ways?: [string, () => void][];
  link?: { words: string; href: string };
  dismiss?: boolean;
}

/** The place of notices, above the text. */
export class Notices {
  readonly element = el('div', { class: 'ce-notices' });
  private readonly open = new Map<string, HTMLElement>();

  constructor(private readonly words: Words) {}

  show(notice: Notice): void {
    const box = el('div', { class: `ce-notice${notice.grave ? ' ce-notice--grave' : ''}`, role: notice.grave ? 'alert' : 'status' }, icon(notice.grave ? 'keys' : 'compare'), el('p', {}, notice.text));
    box.firstElementChild?.remove();
    const ways = el('div', { class: 'ce-notice__ways' });
    for (const [at, [text, run]] of (notice.ways ?? []).entries()) ways.append(button(text, run, at === 0 ? 'button' : 'ce-button'));
    if (notice.link) ways.append(el('a', { class: 'ce-button', href: notice.link.href, target: '_blank', rel: 'noopener' }, notice.link.words));
    if (notice.dismiss) ways.append(signButton('close', this.words.say('close'), () => this.hide(notice.key)));
    if (ways.childElementCount) box.append(ways);
    this.open.get(notice.key)?.remove();
    this.open.set(notice.key, box);
    this.element.append(box);
  }

  hide(key: string): void {
    this.open.get(key)?.remove();
    this.open.delete(key);
  }
}
