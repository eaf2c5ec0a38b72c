//! Reads the HTML of a clipboard into a plain tree without handing it to the browser: no picture is fetched, no style
//! applied, no script parsed. Forgiving, because clipboards are. Deliberately absent: the whole of the HTML standard.

/** An element; `attributes` in lower case, decoded. */
export interface HtmlElement {
  tag: string;
  attributes: Record<string, string>;
  children: HtmlNode[];
}

/** An element or the characters of a text. */
export type HtmlNode = HtmlElement | string;

const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr', 'param']);
const RAW = new Set(['script', 'style', 'title', 'textarea', 'noscript', 'template', 'iframe', 'xmp']);
const BLOCKS = new Set(
  'address article aside blockquote center div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul'.split(' '),
);
/** Tags that close an open element of these names when they begin, up to the nearest boundary. */
const CLOSES: Record<string, string[]> = {
  li: ['li'], dt: ['dt', 'dd'], dd: ['dt', 'dd'], tr: ['tr', 'td', 'th'], td: ['td', 'th'], th: ['td', 'th'],
  tbody: ['tbody', 'thead', 'tfoot', 'tr', 'td', 'th'], thead: ['tbody', 'thead', 'colgroup'], tfoot: ['tbody', 'thead', 'tr', 'td', 'th'],
  option: ['option'],
};
const BOUNDARY: Record<string, string[]> = {
  li: ['ul', 'ol'], dt: ['dl'], dd: ['dl'], tr: ['table'], td: ['table', 'tr'], th: ['table', 'tr'], tbody: ['table'], thead: ['table'], tfoot: ['table'],
};

/** Closing tags that reach over the edge of a table. */
const LEAVES_TABLES = new Set(['table', 'div', 'body', 'html']);

const NAMED: Record<string, string> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', middot: '·', bull: '•', hellip: '…', ndash: '–', mdash: '—',
  lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', laquo: '«', raquo: '»', lsaquo: '‹', rsaquo: '›',
  eacute: 'é', egrave: 'è', ecirc: 'ê', euml: 'ë', agrave: 'à', acirc: 'â', auml: 'ä', aring: 'å', aelig: 'æ', ccedil: 'ç', ouml: 'ö', oslash: 'ø',
  ocirc: 'ô', oacute: 'ó', uuml: 'ü', ugrave: 'ù', ucirc: 'û', uacute: 'ú', iacute: 'í', icirc: 'î', iuml: 'ï', aacute: 'á', ntilde: 'ñ', atilde: 'ã',
  otilde: 'õ', szlig: 'ß', Eacute: 'É', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', Ccedil: 'Ç', Agrave: 'À', Aring: 'Å', AElig: 'Æ', Oslash: 'Ø', oelig: 'œ', OElig: 'Œ',
  euro: '€', pound: '£', yen: '¥', cent: '¢', copy: '©', reg: '®', trade: '™', deg: '°', plusmn: '±', frac12: '½', frac14: '¼', frac34: '¾', times: '×',
  divide: '÷', sect: '§', para: '¶', sup2: '²', sup3: '³', micro: 'µ', thinsp: '\u2009', ensp: '\u2002', emsp: '\u2003', shy: '\u00ad', zwnj: '\u200c',
  zwj: '\u200d', lrm: '\u200e', rlm: '\u200f', iexcl: '¡', iquest: '¿', ordf: 'ª', ordm: 'º', dagger: '†', permil: '‰', minus: '−', larr: '←', rarr: '→',
};

/** Characters for their names and numbers; unknown names stay as they are. */
export function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]*));?/g, (whole, decimal, hex, name) => {
    if (name) return NAMED[name] ?? whole;
    const code = decimal ? Number(decimal) : parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '';
  });
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const found of text.matchAll(/([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g)) {
    const name = (found[1] ?? '').toLowerCase();
    if (!(name in attributes)) attributes[name] = decoded(found[2] ?? found[3] ?? found[4] ?? '');
  }
  return attributes;
}

/** End of the tag that begins at `from`, past quoted values. */
function tagEnd(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < html.length; at += 1) {
    const sign = html[at] ?? '';
    if (quote) {
      if (sign === quote) quote = '';
    } else if ((sign === '"' || sign === "'") && html[at - 1] === '=') quote = sign;
    else if (sign === '>') return at;
  }
  return html.length;
}

const MAX_DEPTH = 200;

/** The tree of some HTML. */
export function readHtml(html: string): HtmlElement {
  const root: HtmlElement = { tag: '#root', attributes: {}, children: [] };
  const open: HtmlElement[] = [root];
  const top = (): HtmlElement => open.at(-1) ?? root;
  const text = (from: number, to: number): void => {
    if (to > from) top().children.push(decoded(html.slice(from, to)));
  };
  const close = (tag: string, boundary: string[] = []): void => {
    for (let at = open.length - 1; at > 0; at -= 1) {
      const name = open[at]?.tag ?? '';
      if (name === tag) {
        open.length = at;
        return;
      }
      if (boundary.includes(name)) return;
    }
  };
  let at = 0;
  while (at < html.length) {
    const sign = html.indexOf('<', at);
    if (sign < 0) {
      text(at, html.length);
      break;
    }
    text(at, sign);
    if (html.startsWith('<!--', sign)) {
      const end = html.indexOf('-->', sign + 4);
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    if (/[!?]/.test(html[sign + 1] ?? '')) {
      const end = html.indexOf('>', sign);
      at = end < 0 ? html.length : end + 1;
      continue;
    }
    const name = /^<(\/?)([a-zA-Z][^\s/>]*)/.exec(html.slice(sign, sign + 80));
    if (!name) {
      text(sign, sign + 1);
      at = sign + 1;
      continue;
    }
    const end = tagEnd(html, sign + name[0].length);
    const tag = (name[2] ?? '').toLowerCase();
    at = end + 1;
    if (name[1]) {
      close(tag, tag === 'p' ? ['td', 'th', 'li'] : LEAVES_TABLES.has(tag) ? [] : ['table']);
      continue;
    }
    const inside = html.slice(sign + name[0].length, end);
    const element: HtmlElement = { tag, attributes: attributesOf(inside.replace(/\/\s*$/, '')), children: [] };
    if (BLOCKS.has(tag)) close('p', ['td', 'th', 'li', 'div', 'blockquote', 'section', 'article', 'aside']);
    for (const closed of CLOSES[tag] ?? []) close(closed, BOUNDARY[tag]);
    top().children.push(element);
    if (VOID.has(tag)) continue;
    if (RAW.has(tag)) {
      const rest = html.slice(at).search(new RegExp(`</${tag}[\\s>]`, 'i'));
      at = rest < 0 ? html.length : html.indexOf('>', at + rest) + 1 || html.length;
      continue;
    }
    if (!/\/\s*$/.test(inside) || !tag.includes(':')) {
      if (open.length < MAX_DEPTH) open.push(element);
    }
  }
  return root;
}

/** All characters under a node. */
export function textOf(node: HtmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

/** Every element under a node, itself excluded. */
export function* elements(node: HtmlElement): Generator<HtmlElement> {
  for (const child of node.children) {
    if (typeof child === 'string') continue;
    yield child;
    yield* elements(child);
  }
}

/** The declarations of a `style` attribute. */
export function styleOf(element: HtmlElement): Record<string, string> {
  const style: Record<string, string> = {};
  for (const part of (element.attributes.style ?? '').split(';')) {
    const colon = part.indexOf(':');
    if (colon > 0) style[part.slice(0, colon).trim().toLowerCase()] = part.slice(colon + 1).trim();
  }
  return style;
}

/** Text made fit for HTML. */
export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
