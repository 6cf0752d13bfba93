// Brings a stretch of the document into view and marks it for a moment, for remarks that belong to no element.

const momentMilliseconds = 2500;

export function revealPlace(container: HTMLElement | null, start: number, end: number): void {
  const runs = [...(container?.querySelectorAll<HTMLElement>('[data-start]') ?? [])];
  const over = runs.filter((run) => {
    const from = Number(run.dataset['start']);
    return from < Math.max(end, start + 1) && from + (run.textContent?.length ?? 0) > start;
  });
  for (const old of container?.querySelectorAll('[data-shown]') ?? []) old.removeAttribute('data-shown');
  for (const run of over) run.setAttribute('data-shown', '');
  over[0]?.scrollIntoView({ block: 'center' });
  setTimeout(() => {
    for (const run of over) run.removeAttribute('data-shown');
  }, momentMilliseconds);
}
