import iconv from 'iconv-lite';
import { UnreadableFile } from '../source.ts';

export interface DecodedText {
  readonly text: string;
  /** The encoding, where no mark in the file said it. */
  readonly guessed: string | null;
}

/** How much of a file is looked at to tell its encoding. */
const SAMPLE = 64 * 1024;

/**
 * Decodes UTF-8, UTF-16 (with or without a byte order mark) and GB18030.
 *
 * @throws UnreadableFile `file-type-unknown` for bytes that are no text
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return { text: utf8(bytes.subarray(3)), guessed: null };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: utf16(bytes.subarray(2), 'utf-16le'), guessed: null };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: utf16(bytes.subarray(2), 'utf-16be'), guessed: null };
  const wide = guessWide(bytes);
  if (wide) return { text: utf16(bytes, wide), guessed: wide };
  if (bytes.subarray(0, SAMPLE).includes(0)) throw new UnreadableFile('file-type-unknown');
  const strict = strictUtf8(bytes);
  if (strict !== null) return { text: requireText(strict), guessed: null };
  const damaged = utf8(bytes);
  // One broken byte in a long text is damage; in another encoding every other byte is broken.
  const broken = damaged.split('\ufffd').length - 1;
  if (broken < leastBroken * damaged.length) return { text: requireText(damaged), guessed: 'utf-8' };
  return { text: requireText(iconv.decode(Buffer.from(bytes), 'gb18030')), guessed: 'gb18030' };
}

/** Share of unreadable characters above which a text is not UTF-8. */
const leastBroken = 0.01;

const utf8 = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes);

const utf16 = (bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string =>
  requireText(iconv.decode(Buffer.from(bytes), encoding, { stripBOM: true }));

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without a mark: in either half of the byte pairs, line ends and ASCII leave zeros; Chinese leaves 4e..9f in one. */
function guessWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 !== 0) return null;
  const sample = bytes.subarray(0, SAMPLE);
  const high = [0, 0];
  for (const [index, byte] of sample.entries())
    if (byte === 0 || (byte >= 0x4e && byte <= 0x9f) || byte === 0x30 || byte === 0xff)
      high[index % 2] = (high[index % 2] ?? 0) + 1;
  const pairs = sample.length / 2;
  const zeros = sample.includes(0);
  const [even = 0, odd = 0] = high;
  if (!zeros) return null;
  if (odd > 0.9 * pairs && odd > even) return 'utf-16le';
  return even > 0.9 * pairs && even > odd ? 'utf-16be' : null;
}

/** Refuses what decodes to mostly control or replacement characters: bytes of something else. */
function requireText(text: string): string {
  const sample = text.slice(0, SAMPLE);
  let strange = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const unit = sample.charCodeAt(at);
    if (unit === 0xfffd || (unit < 0x20 && unit !== 9 && unit !== 10 && unit !== 13 && unit !== 12)) strange += 1;
  }
  if (strange > 0.05 * sample.length) throw new UnreadableFile('file-type-unknown');
  return text;
}
