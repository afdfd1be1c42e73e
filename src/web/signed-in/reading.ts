import type { AreaName } from '#desk/access/areas.ts';

/** The config of a route that belongs to an area: whoever does not read the area is turned away before it. */
export const reading = <Area extends AreaName>(area: Area) => ({ config: { reads: area } });
