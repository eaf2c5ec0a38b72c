//! Running text of a paste: pieces with their marks, whitespace brought to what a newspaper sets, written as clean HTML.
//! Deliberately absent: blocks.

import { escaped } from './html.ts';

/** A piece of text, or a line break when `text` is a line end. */
export interface Run {
  text: string;
  marks: string[];
  href?: string | undefined;
}

const ORDER = ['strong', 'em', 'u', 's', 'code', 'sub', 'sup'];
const NOISE = /[\u200b\ufeff\u00ad\ufffc\ufffd]/g;
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g;

/** Runs parted where two line breaks follow each other. */
export function paragraphsOf(runs: Run[]): Run[][] {
  const parts: Run[][] = [[]];
  let breaks = 0;
  for (const run of runs) {
    if (run.text === '\n') {
      breaks += 1;
      continue;
    }
    const last = parts.at(-1) ?? [];
    const blank = !run.text.replace(/[\s\u00a0]/g, '');
    if (breaks > 0 && !blank) {
      if (breaks > 1) parts.push([run]);
      else if (last.length) last.push({ text: '\n', marks: [] }, run);
      else last.push(run);
      breaks = 0;
    } else if (breaks === 0) {
      last.push(run);
    }
  }
  return parts.map(tidied).filter((part) => part.length > 0);
}

/**
 * Spaces as they are set: runs of them become one; a no-break space stays where it stands alone between characters, as
 * before a French colon, and is an ordinary space where a word processor used it to push text about.
 */
export function tidied(runs: Run[]): Run[] {
  const clean = runs.map((run) => ({ ...run, text: run.text === '\n' ? '\n' : run.text.replace(NOISE, '').replace(CONTROL, ' ') }));
  const result: Run[] = [];
  let before = ' ';
  for (const [index, run] of clean.entries()) {
    if (run.text === '\n') {
      trimEnd(result);
      result.push(run);
      before = ' ';
      continue;
    }
    let text = '';
    const letters = [...run.text];
    for (const [at, letter] of letters.entries()) {
      const after = letters[at + 1] ?? clean.slice(index + 1).find((next) => next.text)?.text[0] ?? ' ';
      let now = letter;
      if (letter === '\u00a0' && (/[\s]/.test(before) || /\s/.test(after))) now = ' ';
      else if (/[ \n\r\t]/.test(letter)) now = ' ';
      if (now === ' ' && /\s/.test(before)) continue;
      text += now;
      before = now;
    }
    if (text) result.push({ ...run, text });
  }
  trimEnd(result);
  return result;
}

function trimEnd(runs: Run[]): void {
  while (runs.length) {
    const last = runs.at(-1);
    if (!last || last.text === '\n') {
      runs.pop();
      continue;
    }
    last.text = last.text.replace(/[\s\u00a0]+$/, '');
    if (last.text) return;
    runs.pop();
  }
}

/** The runs as HTML; what neighbours share is joined by whoever reads it. */
export function writtenRuns(runs: Run[], without: string[] = []): string {
  return runs
    .map((run) => {
      if (run.text === '\n') return '<br>';
      let html = escaped(run.text);
      // A space alone is not worth a mark.
      const bare = !run.text.trim();
      for (const mark of [...ORDER].reverse()) {
        if (run.marks.includes(mark) && !without.includes(mark) && !bare) html = `<${mark}>${html}</${mark}>`;
      }
      return run.href ? `<a href="${escaped(run.href)}">${html}</a>` : html;
    })
    .join('');
}
