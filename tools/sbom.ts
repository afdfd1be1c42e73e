// `npm run sbom > sbom.json`: what Redress is made of, as CycloneDX 1.6, out of package-lock.json alone: no network, and the same for
// the same lock file.
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Enums, Models, Serialize, SPDX, Spec } from '@cyclonedx/cyclonedx-library';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
}
interface Lock {
  readonly name: string;
  readonly version: string;
  readonly packages: Readonly<Record<string, Locked>>;
}

const root = join(import.meta.dirname, '..');
const text = readFileSync(join(root, 'package-lock.json'), 'utf8');
const lock = JSON.parse(text) as Lock;

const bom = new Models.Bom({ version: 1, serialNumber: serialOf(text) });
bom.metadata.component = new Models.Component(Enums.ComponentType.Application, lock.name, {
  version: lock.version,
  bomRef: lock.name,
});
// What only tests and tools use is not shipped.
for (const [path, held] of Object.entries(lock.packages))
  if (path !== '' && held.dev !== true && held.version !== undefined)
    bom.components.add(componentOf(path, held));

const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
console.log(serializer.serialize(bom, { sortLists: true, space: 2 }));

function componentOf(path: string, { version = '', integrity, license, optional }: Locked): Models.Component {
  const full = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const [group, name] = full.startsWith('@') ? (full.split('/') as [string, string]) : [undefined, full];
  const component = new Models.Component(Enums.ComponentType.Library, name, {
    ...(group === undefined ? {} : { group }),
    version,
    bomRef: `${path}@${version}`,
    purl: `pkg:npm/${full.replace('@', '%40')}@${version}` as never,
    scope: optional === true ? Enums.ComponentScope.Optional : Enums.ComponentScope.Required,
  });
  const digest = /^sha512-(.+)$/.exec(integrity ?? '')?.[1];
  if (digest !== undefined)
    component.hashes.set(Enums.HashAlgorithm['SHA-512'], Buffer.from(digest, 'base64').toString('hex'));
  if (license !== undefined) component.licenses.add(licenceOf(license));
  return component;
}

function licenceOf(said: string): Models.License {
  if (/ (OR|AND) /.test(said)) return new Models.LicenseExpression(said);
  const id = SPDX.fixupSpdxId(said);
  return id === undefined ? new Models.NamedLicense(said) : new Models.SpdxLicense(id);
}

/** A serial number out of what it describes, in the form of a UUID. */
function serialOf(described: string): string {
  const hex = hash('sha256', described);
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
