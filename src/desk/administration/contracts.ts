import type { ClauseId } from '#core/citation.ts';
import type { Day } from '#core/day.ts';
import { dayOf } from '#core/day.ts';
import { inWords, listInWords } from '#core/day-in-words.ts';
import { type Pence, penceInWords } from '#core/money.ts';
import { nationNames } from '#core/nation.ts';
import { periodInWords } from '#core/period.ts';
import { catalogue } from '#guidance/catalogue.ts';
import { packOf, programmeOf } from '#guidance/programmes.ts';
import { editionOf } from '#guidance/sources.ts';
import type { Desk } from '../desk.ts';
import type { Contract } from '../settings/contract.ts';
import { clauseSays, kindNames, valueCounted } from '../settings/contract-words.ts';
import { versionOf } from '../settings/save.ts';
import { settingsOf } from '../settings/settings.ts';

/** A contract as its page shows it: what is set, and what follows from it. */
export interface ContractShown {
  readonly contract: Contract;
  readonly programme: string;
  readonly nation: string;
  /** "Employment provision". */
  readonly kind: string;
  /** "£4,000,000 in all, without VAT", or null while nobody has recorded it. */
  readonly value: string | null;
  /** The days it was renewed; empty for none. */
  readonly renewed: string;
  /** What its signed clause says of the ICE contribution; null where none speaks of it. */
  readonly clause: string | null;
  /** The documents that bind under it, the first to speak winning. */
  readonly documents: readonly string[];
  /** Said where its programme’s own chapter is not held. */
  readonly note: string | null;
  readonly standing: 'to come' | 'running' | 'ended';
  readonly extracts: readonly { readonly rule: string; readonly limit: string; readonly reference: string }[];
}

const standingOn = ({ from, endsOn }: Contract, today: Day): ContractShown['standing'] =>
  today < from ? 'to come' : endsOn !== null && endsOn < today ? 'ended' : 'running';

/** The contracts of an organisation, by name. */
export async function contractsOf(desk: Desk, organisation: string): Promise<ContractShown[]> {
  const { contracts } = await settingsOf(desk, organisation);
  const today = dayOf(desk.now());
  return contracts
    .map((contract) => shown(contract, today))
    .sort((a, b) => a.contract.name.localeCompare(b.contract.name, 'en-GB'));
}

/** One contract with the version it is at; null when there is none of that id. */
export async function contractOf(
  desk: Desk,
  organisation: string,
  id: string,
): Promise<{ readonly shown: ContractShown; readonly version: number } | null> {
  const version = await versionOf(desk, organisation, contractStream(id));
  const found = (await contractsOf(desk, organisation)).find(({ contract }) => contract.id === id);
  return found === undefined ? null : { shown: found, version };
}

export const contractStream = (id: string): string => `contract-${id}`;

function shown(contract: Contract, today: Day): ContractShown {
  const programme = programmeOf(contract.programme);
  const pack = packOf(contract.programme, contract.from);
  return {
    contract,
    programme: programme?.title ?? contract.programme,
    nation: nationNames[contract.nation],
    kind: kindNames[contract.kind],
    value:
      contract.value === null
        ? null
        : `${penceInWords(contract.value as Pence)} ${valueCounted[contract.valueBasis]}`,
    renewed: listInWords(contract.renewedOn.map((on) => inWords(on, today))),
    clause: contract.signedClause === null ? null : clauseSays[contract.signedClause],
    documents: (pack?.sources ?? []).map((source) => editionOf(source).title),
    note: programme?.note ?? null,
    standing: standingOn(contract, today),
    extracts: contract.extracts.map(({ rule, limit, reference }) => ({
      rule: clocks.find(({ value }) => value === rule)?.label ?? rule,
      limit: periodInWords(limit),
      reference,
    })),
  };
}

/** The clocks whose time a clause of the signed contract may set, for a choice. */
export const clocks: readonly { readonly value: string; readonly label: string }[] = catalogue
  .filter((rule) => rule.kind === 'clock')
  .map(({ id, title }) => ({ value: id, label: title }));

/** What a contract’s value and dates decide, cited beside their fields. */
export const contractClauses: readonly ClauseId[] = ['G2-132a', 'BP-2-1', 'BP-2-2'];
/** What decides whether an ICE contribution falls due under it. */
export const moneyClauses: readonly ClauseId[] = ['BP-4-23a', 'BP-4-23b', 'BP-A1-0L', 'G2-A2-4d'];

/** A short name for links, made from a contract’s name, that no other contract has. */
export async function freeContractId(desk: Desk, organisation: string, name: string): Promise<string> {
  const { contracts } = await settingsOf(desk, organisation);
  // "add" is the address of the page that adds one.
  const taken = new Set(['add', ...contracts.map(({ id }) => id)]);
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 34)
    .replace(/-+$/, '');
  const base = plain === '' ? 'contract' : plain;
  if (!taken.has(base)) return base;
  for (let n = 2; ; n += 1) if (!taken.has(`${base}-${n}`)) return `${base}-${n}`;
}
