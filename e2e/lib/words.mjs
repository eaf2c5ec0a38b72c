// The words a reader sees, by key and language, read from the paper's own word files: journeys look for what is
// on the page, and a better wording does not break them. Plurals and variables are deliberately absent.

import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const tables = new Map();

function folders() {
  const slices = readdirSync(join(ROOT, 'slices')).map((name) => join('slices', name, 'locales'));
  return ['base/web/locales', 'editor/locales', 'theme/default/locales', ...slices].map((path) => join(ROOT, path)).filter(existsSync);
}

function table(lang) {
  if (!tables.has(lang)) {
    const words = new Map();
    for (const folder of folders()) {
      const file = join(folder, `${lang}.ftl`);
      if (!existsSync(file)) continue;
      for (const line of readFileSync(file, 'utf8').split('\n')) {
        const message = line.match(/^([a-z][a-z0-9-]*)\s*=\s*(\S.*)$/);
        if (message) words.set(message[1], message[2].trim());
      }
    }
    tables.set(lang, words);
  }
  return tables.get(lang);
}

/** The message for a key in a language (`pt-BR` reads `pt`). */
export function word(lang, key) {
  const found = table(lang.split('-')[0]).get(key);
  if (!found) throw new Error(`no word for ${key} in ${lang}`);
  return found;
}
