// The proof of work in forms: finds the number n for which SHA-256 of "challenge:n" begins with enough zero
// bits, in short slices so that typing stays smooth, from the first touch of the form on. Written out rather
// than asked of the browser's crypto, which exists only on secure addresses and answers one hash at a time.
// FIPS 180-4 section 6.2. Deliberately absent: tracking, timing, anything about the reader.

const K = new Uint32Array(64);
const START = new Uint32Array(8);
{
  // The constants are the first 32 bits of the fractions of cube and square roots of the first primes.
  const primes = [];
  for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime)) primes.push(n);
  const fraction = (root) => ((root - Math.floor(root)) * 4294967296) | 0;
  primes.forEach((prime, i) => (K[i] = fraction(Math.cbrt(prime))));
  for (let i = 0; i < 8; i++) START[i] = fraction(Math.sqrt(primes[i]));
}
const W = new Uint32Array(64);

function block(state, view, offset) {
  const turn = (x, n) => (x >>> n) | (x << (32 - n));
  for (let i = 0; i < 16; i++) W[i] = view.getUint32(offset + 4 * i);
  for (let i = 16; i < 64; i++) {
    const x = W[i - 15];
    const y = W[i - 2];
    W[i] = W[i - 16] + W[i - 7] + (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)) + (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10));
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 64; i++) {
    const t = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + W[i]) | 0;
    const u = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g; g = f; f = e; e = (d + t) | 0; d = c; c = b; b = a; a = (t + u) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] += word));
}

// SHA-256 of ASCII text, as eight words.
export function digest(text) {
  const bytes = new Uint8Array(((text.length + 72) >> 6) << 6);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  bytes[text.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(bytes.length - 4, text.length * 8);
  const state = START.slice();
  for (let offset = 0; offset < bytes.length; offset += 64) block(state, view, offset);
  return state;
}

export function zeroBits(state) {
  let bits = 0;
  for (const word of state) {
    bits += Math.clz32(word);
    if (word) break;
  }
  return bits;
}

function solve(captcha) {
  const { challenge, difficulty } = captcha.dataset;
  const state = captcha.querySelector("[data-captcha-state]");
  const question = captcha.querySelector("[data-captcha-question]");
  const say = (words) => {
    state.hidden = false;
    state.textContent = words;
  };
  let number = 0;
  say(state.dataset.working);
  const slice = () => {
    const until = performance.now() + 12;
    do {
      for (let i = 0; i < 64; i++, number++) {
        if (zeroBits(digest(`${challenge}:${number}`)) < difficulty) continue;
        captcha.querySelector("[data-captcha-proof]").value = number;
        question.hidden = true;
        say(state.dataset.done);
        return;
      }
    } while (performance.now() < until);
    setTimeout(slice);
  };
  slice();
}

for (const captcha of document.querySelectorAll("[data-captcha]")) {
  const form = captcha.closest("form");
  form.addEventListener("focusin", () => solve(captcha), { once: true });
}
