// The trees of the pure tests, for the browser's. Built by test.mjs.

export { everything, story } from '../built/trees.mjs';
