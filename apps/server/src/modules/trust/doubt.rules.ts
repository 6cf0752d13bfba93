// When a reading of the compiler wants a person's look. Pure.

/** Readings by a surer construct than this are right so often that nobody need look at each. */
export const DOUBTFUL = 0.75;

export interface ReadByMachine {
  readonly confidence: number;
  readonly reviewedAt: Date | null;
}

/** Doubtful until a person has confirmed or changed it. What a person added has confidence 1. */
export function isDoubtful({ confidence, reviewedAt }: ReadByMachine): boolean {
  // The column holds single precision: 0.75 may come back as 0.7500000xx.
  return reviewedAt === null && confidence < DOUBTFUL - 1e-6;
}
