//! How a comparison and a conflict look: words struck or underlined and named for those who do not see it, both texts of a
//! conflict beside each other with a choice for each difference. Deliberately absent: what is done with the choice.

import { compare, merged, type Row, type Side, type Stretch } from './compare.ts';
import type { Theirs } from './draft.ts';
import { button, el, freshId } from './dom.ts';
import type { Tree } from './tree.ts';
import type { Words } from './words.ts';

function stretch(words: Words, part: Stretch): Node {
  if (part.kind === 'same') return el('span', {}, part.text);
  const tag = part.kind === 'removed' ? 'del' : 'ins';
  return el(tag, {}, el('span', { class: 'ce-out' }, words.say(part.kind)), part.text);
}

const only = (row: Row, side: 'before' | 'after'): Stretch[] => row.words.filter((part) => part.kind !== (side === 'before' ? 'added' : 'removed'));

/** Two revisions as one column, unchanged stretches folded. */
export function comparisonView(words: Words, before: Tree, after: Tree): HTMLElement {
  const rows = compare(before, after);
  const changes = rows.filter((row) => row.kind !== 'same').length;
  const list = el('div', { class: 'ce-compare' });
  let same: Row[] = [];
  const fold = (): void => {
    if (same.length > 2) {
      const details = el('details', {}, el('summary', {}, words.say('compare-unchanged', { count: same.length })));
      details.append(...same.map(line));
      list.append(details);
    } else list.append(...same.map(line));
    same = [];
  };
  const line = (row: Row): HTMLElement => {
    const note = row.kind === 'restyled' || row.kind === 'moved' ? el('small', {}, words.say(`compare-${row.kind}`)) : null;
    return el('p', { class: `ce-compare__row is-${row.kind}`, dir: 'auto' }, note, ...row.words.map((part) => stretch(words, part)));
  };
  for (const row of rows) {
    if (row.kind === 'same') same.push(row);
    else {
      fold();
      list.append(line(row));
    }
  }
  fold();
  return el('div', {}, el('p', { class: 'ce-note' }, words.say('compare-count', { count: changes })), list);
}

/** The conflict: both texts, a choice for each difference, three ways out. Nothing happens by itself. */
export function conflictView(words: Words, mine: Tree, theirs: Theirs, now: number, settle: (tree: Tree) => void): HTMLElement {
  const rows = compare(theirs.document, mine);
  const sides: Side[] = rows.filter((row) => row.kind !== 'same').map((row) => (row.before && row.after ? 'mine' : 'both'));
  const who = theirs.by ?? words.say('conflict-somebody');
  const title = freshId();
  const table = el('div', { class: 'ce-conflict__rows' });
  let at = -1;
  for (const row of rows) {
    const cell = (side: 'before' | 'after'): HTMLElement =>
      el('div', { class: 'ce-conflict__cell', dir: 'auto' }, el('span', { class: 'ce-out' }, side === 'after' ? words.say('conflict-mine') : words.say('conflict-theirs', { name: who })), ...only(row, side).map((part) => el(part.kind === 'same' ? 'span' : 'mark', {}, part.text)));
    const line = el('div', { class: `ce-conflict__row is-${row.kind}` }, row.after ? cell('after') : el('div', { class: 'ce-conflict__cell' }), row.before ? cell('before') : el('div', { class: 'ce-conflict__cell' }));
    if (row.kind !== 'same') {
      at += 1;
      const index = at;
      const name = freshId();
      const choice = el('div', { class: 'ce-conflict__choice', role: 'radiogroup', 'aria-label': words.say('conflict-choice', { place: index + 1 }) });
      for (const side of ['mine', 'theirs', 'both'] as const) {
        const radio = el('input', { type: 'radio', name, id: freshId() });
        radio.checked = sides[index] === side;
        radio.addEventListener('change', () => {
          sides[index] = side;
        });
        choice.append(el('span', {}, radio, el('label', { for: radio.id }, words.say(`conflict-take-${side}`))));
      }
      line.append(choice);
    }
    table.append(line);
  }
  const when = theirs.at ? words.moment(theirs.at, now) : '';
  return el(
    'section',
    { class: 'ce-conflict', 'aria-labelledby': title, tabindex: '-1' },
    el('h2', { id: title }, words.say('conflict-title')),
    el('p', {}, when ? words.say('conflict-text-when', { name: who, when }) : words.say('conflict-text', { name: who })),
    el('div', { class: 'ce-conflict__ways' }, button(words.say('conflict-merge'), () => settle(merged(rows, sides)), 'button'), button(words.say('conflict-all-mine'), () => settle(mine)), button(words.say('conflict-all-theirs'), () => settle(theirs.document))),
    el('div', { class: 'ce-conflict__heads', 'aria-hidden': 'true' }, el('strong', {}, words.say('conflict-mine')), el('strong', {}, words.say('conflict-theirs', { name: who }))),
    table,
  );
}
