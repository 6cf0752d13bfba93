// Reads the text beside the page, so that typing never waits for it.

import { readText } from './read-text.ts';
import type { Answer, Question } from './typed-reader.ts';

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const reading = readText(data.text, data.today, () => performance.now());
  const answer: Answer = { number: data.number, reading };
  postMessage(answer, { transfer: [reading.marks.buffer] });
});
