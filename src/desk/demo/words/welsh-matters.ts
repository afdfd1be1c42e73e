import type { Matter } from './matter.ts';

/** In Welsh, as people in Wales write to a provider there. */
export const welshMatters: readonly Matter[] = [
  {
    matter: 'Costau teithio heb eu talu',
    category: 'E',
    language: 'cy',
    says: [
      'Ni chefais fy nghostau teithio. Rhoddais y tocynnau i’r swyddfa a chlywais i ddim wedyn.',
      'Mae arnoch {amount} i mi am y bws. Rwyf wedi gofyn dair gwaith.',
    ],
    parts: [
      {
        title: 'Costau teithio heb eu talu',
        wanted: 'Talu’r {amount}',
        should: 'Telir hawliadau teithio o fewn deg diwrnod gwaith.',
        upheld: 'Aeth eich hawliad ar goll yn ein swyddfa.',
        partly: 'Talwyd rhan ohono mewn pryd, ond nid y gweddill.',
        not: 'Talwyd yr hawliad ar y nawfed diwrnod gwaith.',
        doing: 'Mae’r {amount} yn cael ei dalu yn awr.',
        why: 'Ni allwn dalu am deithiau cyn i chi ymuno â ni.',
        outcomes: ['APOLOGY', 'CORRECTIVE_ACTION'],
        promise: 'Talu {amount} i’r cyfrif',
      },
    ],
  },
  {
    matter: 'Neb yn siarad Cymraeg',
    category: 'C',
    language: 'cy',
    says: [
      'Gofynnais am gyfarfod yn Gymraeg. Nid oedd neb yno yn siarad yr iaith.',
      'Daeth pob llythyr yn Saesneg er i mi ofyn am Gymraeg o’r dechrau.',
    ],
    parts: [
      {
        title: 'Dim gwasanaeth yn Gymraeg',
        wanted: 'Cyfarfod a llythyrau yn Gymraeg',
        should: 'Mae pawb yn cael dewis Cymraeg neu Saesneg.',
        upheld: 'Roedd eich dewis ar y ffeil, ond ni edrychodd neb.',
        partly: 'Roedd y llythyrau yn Gymraeg, ond nid y cyfarfod.',
        not: 'Cynhaliwyd y cyfarfod yn Gymraeg gan ein cydweithiwr.',
        doing: 'Bydd pob cyfarfod a llythyr yn Gymraeg o hyn ymlaen.',
        why: 'Nid yw pob cwrs ar gael yn Gymraeg eto.',
        outcomes: ['APOLOGY', 'ASSURANCE'],
      },
    ],
  },
  {
    matter: 'Apwyntiad wedi’i ganslo',
    category: 'D',
    language: 'cy',
    says: ['Cafodd fy apwyntiad ei ganslo y bore hwnnw. Roeddwn i ar y bws yn barod.'],
    parts: [
      {
        title: 'Apwyntiad wedi’i ganslo heb rybudd',
        wanted: 'Amser newydd, a phris y bws',
        should: 'Rhoddir dau ddiwrnod o rybudd cyn newid apwyntiad.',
        upheld: 'Ni roddwyd rhybudd i chi.',
        partly: 'Anfonwyd neges, ond i hen rif.',
        not: 'Cytunwyd ar yr amser newydd gyda chi dros y ffôn.',
        doing: 'Mae amser newydd wedi’i roi, ac fe delir y {amount}.',
        why: 'Ni allwn gynnig apwyntiad gyda’r nos.',
        outcomes: ['APOLOGY', 'FINANCIAL_REDRESS'],
      },
    ],
  },
];
