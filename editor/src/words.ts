//! The words of the interface: Fluent patterns by key, given by the page. Understands text, `{ $name }`, `{ "text" }` and
//! one choice by number or word (`{ $count -> [one] … *[other] … }`). Deliberately absent: any word itself.

/** Key to Fluent pattern. */
export type Dictionary = Record<string, string>;

/** Values put into a message. */
export type Values = Record<string, string | number>;

/** The words of one language. */
export class Words {
  private readonly plural: Intl.PluralRules;
  private readonly numbers: Intl.NumberFormat;

  constructor(
    private readonly dictionary: Dictionary,
    readonly lang: string,
  ) {
    this.plural = new Intl.PluralRules(lang);
    this.numbers = new Intl.NumberFormat(lang);
  }

  /** The message `newsroom-editor-{name}`; its key when the page gave none, so that the gap is seen. */
  say(name: string, values: Values = {}): string {
    const key = `newsroom-editor-${name}`;
    const pattern = this.dictionary[key];
    return pattern === undefined ? key : this.format(pattern, values);
  }

  /** A number as this language writes it. */
  number(value: number): string {
    return this.numbers.format(value);
  }

  /** A moment: the time, and the day when it is not today. */
  moment(at: number, now: number): string {
    const sameDay = new Date(at).toDateString() === new Date(now).toDateString();
    const day: Intl.DateTimeFormatOptions = sameDay ? {} : { day: 'numeric', month: 'long' };
    // As the paper writes its times: plain English means hours up to 24.
    return new Intl.DateTimeFormat(this.lang === 'en' ? 'en-GB' : this.lang, { hour: 'numeric', minute: '2-digit', ...day }).format(at);
  }

  private format(pattern: string, values: Values): string {
    let text = '';
    let at = 0;
    while (at < pattern.length) {
      const open = pattern.indexOf('{', at);
      if (open < 0) return text + line(pattern.slice(at));
      text += line(pattern.slice(at, open));
      const close = closing(pattern, open);
      text += this.placeable(pattern.slice(open + 1, close).trim(), values);
      at = close + 1;
    }
    return text;
  }

  private placeable(inner: string, values: Values): string {
    const literal = /^"(.*)"$/s.exec(inner);
    if (literal) return literal[1] ?? '';
    const choice = /^\$([A-Za-z][\w-]*)\s*->\s*(.*)$/s.exec(inner);
    if (choice) return this.choose(values[choice[1] ?? ''], choice[2] ?? '', values);
    const value = values[inner.replace(/^\$/, '')];
    return typeof value === 'number' ? this.number(value) : (value ?? '');
  }

  private choose(value: string | number | undefined, variants: string, values: Values): string {
    const heads = [...variants.matchAll(/(\*?)\[\s*([\w-]+)\s*\]/g)].filter((head) => depth(variants, head.index) === 0);
    const branches = heads.map((head, index) => ({
      fallback: head[1] === '*',
      name: head[2] ?? '',
      pattern: variants.slice(head.index + head[0].length, heads[index + 1]?.index ?? variants.length).trim(),
    }));
    const exact = branches.find((branch) => branch.name === String(value));
    const rule = typeof value === 'number' ? this.plural.select(value) : '';
    const chosen = exact ?? branches.find((branch) => branch.name === rule) ?? branches.find((branch) => branch.fallback);
    return chosen ? this.format(chosen.pattern, values) : '';
  }
}

const line = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

function closing(pattern: string, open: number): number {
  let level = 0;
  for (let at = open; at < pattern.length; at += 1) {
    if (pattern[at] === '{') level += 1;
    if (pattern[at] === '}') level -= 1;
    if (level === 0) return at;
  }
  return pattern.length;
}

function depth(text: string, until: number): number {
  let level = 0;
  for (let at = 0; at < until; at += 1) {
    if (text[at] === '{') level += 1;
    if (text[at] === '}') level -= 1;
  }
  return level;
}
