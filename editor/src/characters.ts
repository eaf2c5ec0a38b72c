//! Characters that a keyboard may lack. Deliberately absent: pictures of feelings.

import type { Context } from './context.ts';
import { openDialog } from './dialog.ts';
import { el } from './dom.ts';

/** Groups by the end of their word's key; an entry with a space in it shows its second part. */
const GROUPS: [string, string[]][] = [
  ['marks', [...'–—…·•†‡§¶©®™°′″‰№']],
  ['quotes', [...'“”„‟‘’‚«»‹›']],
  ['spaces', ['\u00a0 ⍽', '\u202f ⎵', '\u2009 thin', '\u00ad ‐', '\u200e LRM', '\u200f RLM', '\u200c ZWNJ']],
  ['letters', [...'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØŒŠÙÚÛÜÝÞŸŽàáâãäåæçèéêëìíîïðñòóôõöøœšßùúûüýþÿžĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĞğĢģĪīĮįİıĶķĹĺĻļĽľŁłŃńŅņŇňŌōŐőŔŕŘřŚśŞşȘșŢţȚțŤťŪūŮůŰűŲųŹźŻż']],
  ['money', [...'€£$¥¢₣₤₦₩₪₫₭₮₱₲₴₵₸₹₺₼₽₾₿']],
  ['mathematics', [...'±×÷−≈≠≤≥∞√∑∏∆∂∫µπΩ½⅓⅔¼¾⅛⅜⅝⅞⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉']],
  ['arrows', [...'←↑→↓↔↕⇐⇒⇔▲▼◆●○■□★☆✓✗']],
];

/** Opens the table; arrow keys walk through it. */
export function openCharacters(context: Context): void {
  const { words } = context;
  const chosen: string[] = [];
  const said = el('output', { class: 'ce-characters__chosen', dir: 'auto' });
  const body: Node[] = GROUPS.map(([name, list]) => {
    const buttons = list.map((entry) => {
      const [sign = '', shown] = [entry.split(' ')[0] || entry, entry.includes(' ') ? entry.split(' ').at(-1) : undefined];
      const code = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
      const one = el('button', { type: 'button', tabindex: '-1', title: code, ...(shown ? { 'aria-label': `${shown} ${code}` } : {}) }, shown ?? sign);
      if (shown) one.classList.add('is-named');
      one.addEventListener('click', () => {
        chosen.push(sign);
        const view = context.view();
        view.dispatch(view.state.tr.insertText(sign));
        said.textContent = chosen.join(' ');
      });
      return one;
    });
    if (buttons[0]) buttons[0].tabIndex = 0;
    const group = el('div', { class: 'ce-characters__group', role: 'group', 'aria-label': words.say(`characters-${name}`) }, ...buttons);
    group.addEventListener('keydown', (event) => {
      const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
      const rtl = getComputedStyle(group).direction === 'rtl' ? -1 : 1;
      const row = Math.max(1, Math.floor(group.clientWidth / ((buttons[0]?.offsetWidth ?? 36) + 4)));
      const by = { ArrowRight: rtl, ArrowLeft: -rtl, ArrowDown: row, ArrowUp: -row }[event.key];
      const next = by === undefined ? undefined : buttons[Math.min(buttons.length - 1, Math.max(0, at + by))];
      if (at < 0 || !next) return;
      event.preventDefault();
      for (const one of buttons) one.tabIndex = one === next ? 0 : -1;
      next.focus();
    });
    return el('section', {}, el('h3', {}, words.say(`characters-${name}`)), group);
  });
  openDialog(words, context.host, { title: words.say('characters'), wide: true, body: [...body, said], closed: () => context.view().focus() });
}
