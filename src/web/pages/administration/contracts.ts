import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { dayOf } from '#core/day.ts';
import {
  contractForm,
  contractInput,
  inputFromContract,
  type Rows,
} from '#desk/administration/contract-form.ts';
import {
  contractClauses,
  contractOf,
  contractStream,
  contractsOf,
  freeContractId,
  moneyClauses,
} from '#desk/administration/contracts.ts';
import type { Desk } from '#desk/desk.ts';
import type { Contract } from '#desk/settings/contract.ts';
import { contractSchema, saveContract } from '#desk/settings/contracts.ts';
import { settingHistory } from '#desk/settings/setting-history.ts';
import { formView } from '#web/forms/form-view.ts';
import { oneOf, type Posted, postedFrom } from '#web/forms/posted.ts';
import { problem } from '#web/problem.ts';
import { answerForm, type CameBack } from './answer-form.ts';
import { type Asked, askedBy, changing, show } from './asked.ts';
import { readers } from './sections.ts';

const home = '/administration/contracts';

/** Contracts: the list, one with its history, adding and changing. */
export function contractRoutes(app: FastifyInstance, desk: Desk): void {
  app.get<Asked>(home, readers, async (request, reply) => {
    const contracts = await contractsOf(desk, askedBy(request).organisation);
    return show(reply, 'contracts', { title: 'Contracts', contracts });
  });

  app.get<Asked>(`${home}/:id`, readers, async (request, reply) => {
    const { organisation } = askedBy(request);
    const { id = '' } = request.params;
    const found = await contractOf(desk, organisation, id);
    if (found === null) return noSuchContract(reply);
    const history = await settingHistory(desk, organisation, contractStream(id));
    const { shown } = found;
    return show(reply, 'contract', {
      title: shown.contract.name,
      shown,
      history,
    });
  });

  app.get<Asked>(`${home}/add`, readers, (request, reply) => form(request, reply, null));
  app.get<Asked>(`${home}/:id/change`, readers, (request, reply) =>
    form(request, reply, request.params['id'] ?? ''),
  );
  app.post<Asked>(`${home}/add`, readers, (request, reply) => save(request, reply, null));
  app.post<Asked>(`${home}/:id/change`, readers, (request, reply) =>
    save(request, reply, request.params['id'] ?? ''),
  );

  /** The form of a new contract (null), or of one there is. */
  async function form(
    request: FastifyRequest<Asked>,
    reply: FastifyReply,
    id: string | null,
    back?: CameBack,
    status = 200,
  ): Promise<FastifyReply> {
    const found = id === null ? null : await contractOf(desk, askedBy(request).organisation, id);
    if (id !== null && found === null) return noSuchContract(reply);
    const contract = found?.shown.contract ?? null;
    const rows = rowsOf(back?.typed ?? {}, contract);
    const asked = contractForm(rows);
    const opening = contract === null ? undefined : postedFrom(asked.fields, inputFromContract(contract));
    const typed = back?.typed ?? opening;
    const view = formView(asked, {
      action: id === null ? `${home}/add` : `${home}/${id}/change`,
      today: dayOf(desk.now()),
      ...(typed === undefined ? {} : { typed }),
      faults: back?.faults ?? [],
      hidden: {
        renewals: String(rows.renewals),
        extracts: String(rows.extracts),
        ...(found === null ? {} : { version: String(found.version) }),
      },
      cancel: { href: id === null ? home : `${home}/${id}`, label: 'Leave without saving' },
    });
    return show(
      reply,
      'contract-form',
      {
        title: contract === null ? 'Add a contract' : `Change ${contract.name}`,
        form: view,
        rows,
        clauses: contractClauses,
        moneyClauses,
        ...back,
      },
      status,
    );
  }

  async function save(
    request: FastifyRequest<Asked>,
    reply: FastifyReply,
    id: string | null,
  ): Promise<FastifyReply> {
    const { organisation } = askedBy(request);
    const { body } = request;
    const made = id ?? (await freeContractId(desk, organisation, oneOf(body, 'name')));
    return answerForm(request, {
      form: contractForm(rowsOf(body, null)),
      schema: contractSchema,
      shape: (input) => contractInput(input, made),
      save: (given) =>
        saveContract(desk, { ...changing(request), ...(id === null ? { opened: 0 } : {}) }, given),
      show: (back, status) => form(request, reply, id, back, status),
      done: () =>
        reply.seeOther(`${home}/${made}`, {
          says: id === null ? 'The contract is added.' : 'The contract is changed.',
          next:
            id === null
              ? 'Complaints can be recorded under it.'
              : 'Complaints already recorded keep it as it was. What ICE may cost goes by the contract as it stands on the day of its report.',
        }),
    });
  }
}

/** What the form has room for: the renewals there are and one more, the clauses of the signed contract and two more. */
function rowsOf(typed: Posted, contract: Contract | null): Rows {
  const rows = (name: string, wanted: number): number => {
    const before = Number(oneOf(typed, name));
    return Math.min(Number.isInteger(before) && before > 0 ? before : wanted, 50);
  };
  return {
    renewals: rows('renewals', (contract?.renewedOn.length ?? 0) + 1),
    extracts: rows('extracts', (contract?.extracts.length ?? 0) + 2),
  };
}

const noSuchContract = (reply: FastifyReply) =>
  problem(reply, {
    status: 404,
    code: 'contract.unknown',
    title: 'There is no such contract',
    says: 'No contract is set up under that name.',
    remedy: 'Choose one from the list of contracts.',
  });
