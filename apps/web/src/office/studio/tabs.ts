// The tabs of the studio's pane, and which of them shows a thing of the document.
import type { ElementKind } from './things.ts';

export const studioTabs = [
  'changes',
  'gaps',
  'tasks',
  'group',
  'phases',
  'targets',
  'recurring',
  'scoring',
  'lint',
  'others',
  'facts',
] as const;
export type StudioTab = (typeof studioTabs)[number];

/** Tabs that list elements, with the kinds each lists, in this order. */
export const elementTabs = {
  group: ['group-member', 'special-group'],
  phases: ['phase'],
  targets: ['target'],
  recurring: ['recurring'],
  scoring: ['scoring'],
  others: ['date', 'budget', 'cite', 'clause'],
} as const satisfies Partial<Record<StudioTab, readonly ElementKind[]>>;
export type ElementTab = keyof typeof elementTabs;

export function tabOfKind(kind: ElementKind): ElementTab {
  const tabs = Object.keys(elementTabs) as ElementTab[];
  return tabs.find((tab) => (elementTabs[tab] as readonly ElementKind[]).includes(kind)) ?? 'others';
}
