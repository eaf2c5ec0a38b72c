// The letters that the paper under journey has sent, from the folder into which it puts them.

import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** The first link of the letter to `address` whose link matches `pattern`; waits until it is there. */
export async function linkTo(address, pattern) {
  const folder = process.env.COURANT_MAIL;
  if (!folder) throw new Error('COURANT_MAIL names no folder of letters');
  const latest = Date.now() + 30_000;
  while (Date.now() < latest) {
    for (const name of await readdir(folder).catch(() => [])) {
      if (!name.endsWith('.eml')) continue;
      const text = plain(await readFile(join(folder, name), 'utf8'));
      const to = text.match(/^To:.*(?:\r?\n[ \t].*)*/im)?.[0] ?? '';
      const link = to.includes(address) && text.match(/https?:\/\/[^\s"<>]+/g)?.find((one) => pattern.test(one));
      if (link) return link;
    }
    await pause(200);
  }
  throw new Error(`no letter to ${address} with ${pattern}`);
}

/** Quoted-printable and base64 parts as they read. */
function plain(text) {
  const parts = text.split(/\r?\n\r?\n/);
  const decoded = parts.map((part, at) => {
    const head = parts[at - 1] ?? '';
    if (/content-transfer-encoding:\s*base64/i.test(head)) {
      return Buffer.from(part.split(/\r?\n--/)[0], 'base64').toString('utf8');
    }
    // The headers of a letter are not: an encoded word at the end of a line would swallow the next.
    if (at === 0) return part;
    return part.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  });
  return decoded.join('\n\n');
}
