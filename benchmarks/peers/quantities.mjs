// The numbers of each line of standard input, as one of two other readers finds them.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const lines = readFileSync(0, 'utf8').split('\n').filter(Boolean);
let read;
if (process.argv[2] === 'compromise') {
  const nlp = require('compromise');
  read = (line) => nlp(line).numbers().json();
} else {
  const suite = require('@microsoft/recognizers-text-suite');
  read = (line) => suite.recognizeNumber(line, suite.Culture.English);
}
for (const line of lines) console.log(JSON.stringify(read(line).length));
