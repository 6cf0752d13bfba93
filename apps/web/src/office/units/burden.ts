// What is demanded of a unit in a month 基层减负, and how its parts add up.
import { queryOptions } from '@tanstack/react-query';
import { type Answer, api, ask } from '../../api/client.ts';

export type UnitLights = Answer<'/unit-lights', 'get'>[number];
export type Burden = UnitLights['burden'];
export type UnitBurden = Answer<'/units/{id}/burden', 'get'>;

/** The parts of a bar, from what weighs most on a village's clerk. */
export const burdenParts = ['reports', 'occurrences', 'tasks', 'evidence'] as const;

export function burdenSum(burden: Burden): number {
  return burdenParts.reduce((sum, part) => sum + burden[part], 0);
}

/** Share of what fell due in the month that was in time; null when nothing did. */
export function punctuality({ onTime, late }: UnitLights['punctual']): number | null {
  return onTime + late === 0 ? null : Math.round((onTime / (onTime + late)) * 100);
}

export const unitLightsQuery = (month: string) =>
  queryOptions({
    queryKey: ['unit-lights', month] as const,
    queryFn: () => ask(api.GET('/unit-lights', { params: { query: { month } } })),
  });

export const unitBurdenQuery = (unitId: string, month: string) =>
  queryOptions({
    queryKey: ['units', 'burden', unitId, month] as const,
    queryFn: () => ask(api.GET('/units/{id}/burden', { params: { path: { id: unitId }, query: { month } } })),
  });
