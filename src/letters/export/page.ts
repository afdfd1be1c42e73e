import { dayOf } from '#core/day.ts';
import { inWords } from '#core/day-in-words.ts';
import type { EverythingHeld, HeldCase } from '#core/everything-held.ts';
import { type Pence, penceInWords } from '#core/money.ts';
import { escaped } from '../letter-as-html.ts';
import type { PlacedPaper } from './placed-paper.ts';

/** All a page needs to be read and printed anywhere, with nothing loaded from elsewhere. */
const look = `
body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #111; }
h1, h2, h3 { line-height: 1.25; } h2 { border-top: 1px solid #bbb; padding-top: 1.5rem; margin-top: 2.5rem; }
dl { display: grid; grid-template-columns: minmax(9rem, 14rem) 1fr; gap: .3rem 1rem; } dt { font-weight: 600; } dd { margin: 0; }
ol, ul { padding-left: 1.2rem; } li { margin: .5rem 0; } .on { color: #444; } q { quotes: '“' '”'; }
dd, li, p { overflow-wrap: anywhere; white-space: pre-line; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .5rem; } }
@media print { body { margin: 0; max-width: none; } h2 { break-before: page; } }
`;

/** The export as one page to read and print: each case with what is held, what happened and its papers. */
export function exportPage(held: EverythingHeld, papers: readonly PlacedPaper[]): string {
  const { letterhead, person, reference, madeAt, cases } = held;
  const title = `What ${escaped(letterhead.name)} holds on ${escaped(person)}`;
  return [
    '<!doctype html>',
    '<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title><style>${look}</style></head><body>`,
    `<h1>${title}</h1>`,
    `<p>Put together on ${inWords(dayOf(madeAt))} for your request ${escaped(reference)}. The same stands in the tables (the files ending in .csv) and in data.json, for a computer to read.</p>`,
    cases.length === 0
      ? '<p>Nothing is held but your request.</p>'
      : `<ul>${cases.map((one) => `<li><a href="#${anchor(one)}">${escaped(one.kind)} ${escaped(one.reference)}</a>: ${escaped(one.matter)}</li>`).join('')}</ul>`,
    ...cases.map((one) =>
      caseHtml(
        one,
        papers.filter(({ of }) => of === one),
      ),
    ),
    '</body></html>\n',
  ].join('\n');
}

const anchor = ({ reference }: HeldCase): string => `case-${reference.replaceAll(/[^\p{L}\p{N}-]/gu, '-')}`;

function caseHtml(one: HeldCase, papers: readonly PlacedPaper[]): string {
  const facts = [
    { name: 'Received', says: inWords(one.receivedOn) },
    { name: 'Where it stands', says: one.standing },
    { name: 'Contract', says: one.contract },
    ...one.facts,
  ];
  return [
    `<h2 id="${anchor(one)}">${escaped(one.kind)} ${escaped(one.reference)}</h2>`,
    `<p>${escaped(one.matter)}</p>`,
    `<dl>${facts.map(({ name, says }) => `<dt>${escaped(name)}</dt><dd dir="auto">${escaped(says)}</dd>`).join('')}</dl>`,
    '<h3>What happened</h3>',
    `<ol>${one.timeline.map(entryHtml).join('')}</ol>`,
    ...(one.money.length === 0 ? [] : ['<h3>Money</h3>', `<ul>${one.money.map(moneyHtml).join('')}</ul>`]),
    ...(one.looked.length === 0
      ? []
      : [
          '<h3>When it was looked at</h3>',
          `<ul>${one.looked.map(({ on, says, times }) => `<li><span class="on">${inWords(on)}</span><br>${escaped(says)}${times === 1 ? '' : `, ${times} times`}</li>`).join('')}</ul>`,
        ]),
    '<h3>Papers</h3>',
    papers.length === 0
      ? '<p>None.</p>'
      : `<ul>${papers.map(({ paper, path }) => `<li><a href="${path.split('/').map(encodeURIComponent).join('/')}">${escaped(paper.title)}</a><br><span class="on">${escaped(paper.kind)}, ${inWords(paper.dated)}${paper.partsBlackedOut ? ', with parts blacked out' : ''}</span></li>`).join('')}</ul>`,
  ].join('\n');
}

const moneyHtml = ({ on, says, pence, standing }: HeldCase['money'][number]): string =>
  `<li><span class="on">${inWords(on)}</span><br><b>${penceInWords(pence as Pence)}</b>, ${escaped(standing.replaceAll('-', ' '))}<br>${escaped(says)}</li>`;

const entryHtml = ({ on, says, detail, words, by }: HeldCase['timeline'][number]): string =>
  `<li><span class="on">${inWords(on)}, ${escaped(by)}</span><br><b dir="auto">${escaped(says)}</b>${detail === '' ? '' : `<br><span dir="auto">${escaped(detail)}</span>`}${words === '' ? '' : `<br><q dir="auto">${escaped(words)}</q>`}</li>`;
