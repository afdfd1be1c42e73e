import type { AreaName } from '#desk/access/areas.ts';

/** The config of a route that belongs to an area: whoever does not read the area is turned away before it. */
export const reading = <Area extends AreaName>(area: Area) => ({ config: { reads: area } });

/** The same of a route whose answer leaves Redress as a file: it is in the record before it goes out. */
export const exporting = <Area extends AreaName>(area: Area) => ({
  config: { reads: area, audit: 'exported' as const },
});
