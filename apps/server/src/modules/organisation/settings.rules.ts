// What a jurisdiction may set, and what holds where it has set nothing.
export interface JurisdictionSettings {
  /** Plans go out only signed 送审 → 签发; small offices turn it off. */
  readonly signOff: boolean;
  /** Working days a unit has to accept what it was assigned. */
  readonly acceptWithinWorkingDays: number;
  /** What happens to a due date on a holiday. */
  readonly dueOnHoliday: 'stay' | 'next-working-day';
}

export const defaultSettings: JurisdictionSettings = {
  signOff: true,
  acceptWithinWorkingDays: 2,
  dueOnHoliday: 'stay',
};

/** From what the database keeps: unknown keys are left out, missing or senseless ones take the default. */
export function readJurisdictionSettings(kept: unknown): JurisdictionSettings {
  const { signOff, acceptWithinWorkingDays, dueOnHoliday } = (kept ?? {}) as Record<string, unknown>;
  const isCount = Number.isInteger(acceptWithinWorkingDays) && (acceptWithinWorkingDays as number) > 0;
  return {
    signOff: typeof signOff === 'boolean' ? signOff : defaultSettings.signOff,
    acceptWithinWorkingDays: isCount ? (acceptWithinWorkingDays as number) : defaultSettings.acceptWithinWorkingDays,
    dueOnHoliday: dueOnHoliday === 'next-working-day' ? dueOnHoliday : defaultSettings.dueOnHoliday,
  };
}
