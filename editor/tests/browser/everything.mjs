// The trees of the pure tests, for the browser's. Built by test.mjs.

export { everything } from '../built/trees.mjs';
