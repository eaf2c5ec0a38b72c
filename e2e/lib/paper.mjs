// A private demo paper for the journeys: its own folder and port, ended by its own id.
// With COURANT_BASE set, a paper that already runs is read instead, and left running.

import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

// The first start draws some hundred pictures.
const LONGEST_START = 10 * 60_000;

/** Starts a paper; returns its address, the text of its log, and how to end it. */
export async function startPaper() {
  if (process.env.COURANT_BASE) {
    return { base: process.env.COURANT_BASE.replace(/\/$/, ''), log: async () => '', stop: async () => {} };
  }
  const binary = process.env.COURANT_BIN;
  if (!binary) throw new Error('COURANT_BIN names no program; run the journeys with: cargo xtask test --only browser');
  const folder = await mkdtemp(join(tmpdir(), 'courant-journeys-'));
  const port = await freePort();
  // By name: browsers know passkeys for names only.
  const base = `http://localhost:${port}`;
  const logFile = join(folder, 'paper.log');
  process.env.COURANT_MAIL = join(folder, 'paper', 'mail');
  const paper = spawn(binary, ['demo', '--dir', join(folder, 'paper'), '--listen', `127.0.0.1:${port}`], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // All readers of the journeys come from one address, more of them than a paper lets try within a quarter of an hour.
    env: { ...process.env, COURANT_PAPER__URL: base, COURANT_ACCOUNTS__PER_NETWORK: '100000' },
  });
  const log = createWriteStream(logFile);
  paper.stdout.pipe(log);
  paper.stderr.pipe(log);
  let ended = null;
  const end = new Promise((resolve) => {
    paper.once('error', (error) => resolve((ended = `could not be started: ${error.message}`)));
    paper.once('exit', (code, signal) => resolve((ended = `ended with ${signal ?? code}`)));
  });
  // Should this process end first, however it does, the paper goes with it.
  process.once('exit', () => paper.kill('SIGTERM'));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
  const stop = async () => {
    if (!ended) {
      paper.kill('SIGTERM');
      const force = setTimeout(() => paper.kill('SIGKILL'), 10_000);
      await end;
      clearTimeout(force);
    }
    await rm(folder, { recursive: true, force: true });
  };
  const readLog = () => readFile(logFile, 'utf8').catch(() => '');

  const latest = Date.now() + LONGEST_START;
  while (!(await isReady(base))) {
    if (ended || Date.now() > latest) {
      const text = await readLog();
      await stop();
      throw new Error(`the demo paper ${ended ?? 'did not become ready'}:\n${text.split('\n').slice(-20).join('\n')}`);
    }
    await pause(100);
  }
  return { base, log: readLog, stop };
}

async function isReady(base) {
  try {
    return (await fetch(`${base}/health/ready`)).ok;
  } catch {
    return false;
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
