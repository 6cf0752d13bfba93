import type { Alignment } from './align.ts';
import { nearest } from './candidates.ts';
import { type Grams, overlap } from './grams.ts';

/** `part` was cut out of `whole` (or taken into it), whose other part went on as its partner. */
export interface Part {
  readonly part: number;
  readonly whole: number;
  readonly certainty: number;
}

/** A part must stand in the whole to this share of its own text … */
const CONTAINED = 0.6;
/** … and not be merely what the partner says too. */
const OWN_SHARE = 0.5;
/** Texts of fewer pairs of characters than this are in anything. */
const SHORTEST = 6;

/** New tasks without a partner whose text is mostly a part of an old one. */
export const findSplits = ({ grams, newOf, oldOf }: Alignment): Part[] =>
  findParts(
    grams.next,
    grams.old,
    (index) => oldOf.has(index),
    (whole) => pickPartner(grams.next, newOf, whole),
    grams.weights,
  );

/** Old tasks without a partner whose text a new one has mostly taken in. */
export const findMergers = ({ grams, newOf, oldOf }: Alignment): Part[] =>
  findParts(
    grams.old,
    grams.next,
    (index) => newOf.has(index),
    (whole) => pickPartner(grams.old, oldOf, whole),
    grams.weights,
  );

const pickPartner = (texts: readonly Grams[], of: ReadonlyMap<number, number>, whole: number): Grams | undefined => {
  const partner = of.get(whole);
  return partner === undefined ? undefined : texts[partner];
};

function findParts(
  parts: readonly Grams[],
  wholes: readonly Grams[],
  isTaken: (part: number) => boolean,
  partnerOf: (whole: number) => Grams | undefined,
  weights: readonly number[],
): Part[] {
  const open = [...parts.keys()].filter((index) => !isTaken(index));
  const texts = open.flatMap((index) => parts[index] ?? []);
  const best = new Map<number, Part>();
  for (const [nth, whole] of nearest(texts, wholes, weights)) {
    const [part, text, within, partner] = [open[nth] ?? 0, texts[nth], wholes[whole], partnerOf(whole)];
    if (!text || !within || !partner || text.ids.length < SHORTEST) continue;
    const contained = overlap(text, within, weights) / Math.max(1, text.mass);
    const own = overlap(text, within, weights, partner) / Math.max(1, text.mass);
    if (contained < CONTAINED || own < OWN_SHARE) continue;
    const certainty = Math.round(100 * Math.min(0.95, own)) / 100;
    if (certainty > (best.get(part)?.certainty ?? 0)) best.set(part, { part, whole, certainty });
  }
  return [...best.values()];
}
