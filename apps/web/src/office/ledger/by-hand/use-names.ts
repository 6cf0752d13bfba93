import { useUnitGroups } from '../../../session/unit-groups.ts';
import { useUnits } from '../../../session/units.ts';

/** Names of units and groups by their ids: a party is kept with the name it was chosen by. */
export function useNames() {
  const { data: units = [] } = useUnits();
  const { data: groups = [] } = useUnitGroups();
  const nameIn = (things: readonly { id: string; name: string }[]) => (id: string) =>
    things.find((thing) => thing.id === id)?.name ?? id;
  return { unitName: nameIn(units), groupName: nameIn(groups) };
}
