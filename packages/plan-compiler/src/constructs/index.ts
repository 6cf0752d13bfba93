import { budget } from './budget.ts';
import { cite } from './cite.ts';
import type { Construct } from './construct.ts';
import { date } from './date.ts';
import { dateDotted } from './date-dotted.ts';
import { dateNamed } from './date-named.ts';
import { dateQuarter } from './date-quarter.ts';
import { duration } from './duration.ts';
import { partyBracket } from './party-bracket.ts';
import { partyClause } from './party-clause.ts';
import { partyField } from './party-field.ts';
import { partyDutyTitle, partyFirst } from './party-head.ts';
import { partyLine } from './party-line.ts';
import { every } from './recurring.ts';
import { recurringCompound } from './recurring-compound.ts';
import { recurringInterval } from './recurring-interval.ts';
import { recurringYearly } from './recurring-yearly.ts';
import { scoringGrades } from './scoring-grades.ts';
import { scoringPoints } from './scoring-points.ts';
import { scoringRanks } from './scoring-ranks.ts';
import { scoringShares } from './scoring-shares.ts';
import { scoringVeto } from './scoring-veto.ts';
import { target } from './target.ts';
import { targetWorded } from './target-worded.ts';

/** Every construct that reads a sentence, in the order they are tried. Add one here, and its test beside the others. */
export const CONSTRUCTS: readonly Construct[] = [
  cite,
  date,
  dateQuarter,
  dateNamed,
  dateDotted,
  duration,
  partyField,
  partyClause,
  partyBracket,
  partyLine,
  partyFirst,
  partyDutyTitle,
  every,
  recurringInterval,
  recurringYearly,
  recurringCompound,
  scoringPoints,
  scoringShares,
  scoringGrades,
  scoringRanks,
  scoringVeto,
  target,
  targetWorded,
  budget,
];
