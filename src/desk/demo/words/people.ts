/** Names for people who do not exist: plants, birds and weather, so that nobody is meant by them. */
export const firstNames = [
  'Juniper',
  'Basil',
  'Saffron',
  'Olive',
  'Fern',
  'Teal',
  'Laurel',
  'Rowan',
  'Bryony',
  'Clover',
  'Tansy',
  'Yarrow',
  'Linnet',
  'Indigo',
  'Cedar',
  'Aspen',
  'Briar',
  'Willow',
  'Florian',
  'Meadow',
  'Jasmine',
  'Hawthorn',
  'Plover',
  'Merle',
  'Zinnia',
  'Amaranth',
  'Peregrine',
  'Coral',
  'Dahlia',
  'Thorn',
] as const;

export const lastNames = [
  'Ashdown',
  'Crake',
  'Lane-Obi',
  'Nightjar',
  'Castellan',
  'Oakapple',
  'Stonechat',
  'Millrace',
  'Larkspur',
  'Harebell',
  'Greenshank',
  'Saltmarsh',
  'Whinberry',
  'Copperbeech',
  'Quillfeather',
  'Thistlewood-Khan',
  'Dunlin',
  'Marshlight',
  'Applegarth-Singh',
  'Brackenbury-Osei',
  'Windrush',
  'Fieldfare',
  'Moorhen',
  'Sedgewarbler',
  'Hollowtree',
] as const;

/** Whole names with accents, in Welsh and in other scripts: what a system has to hold, print and find. */
export const otherNames = [
  'Eirlys Derwen-Môr',
  'Celyn ap Gwennol',
  'Zoë Brücke-Ørn',
  'Żonkil Jaskółka',
  'Iñigo Açafrão',
  'Nárcisz Fülemüle',
  'Калина Ластовица',
  'Мак Ясень',
  'ياسمين سنديان',
  'ਕਮਲ ਬਰੋਟਾ',
  'Mận Sếu',
  '梅 白鷺',
] as const;

export const representatives = [
  'Lapwing Welfare Rights',
  'Ms Tern Alderflower, Curlew Advice',
  'Mr Heron Dogwood, his brother',
  'Ms Siskin Vale, her support worker',
] as const;

export const electedMembers = [
  { name: 'the Member for Fenmoor East', office: 'MSP' },
  { name: 'the Member for Larkshire North', office: 'MP' },
  { name: 'the Member for Kestrel Bay', office: 'MLA' },
  { name: 'the Member for Saltby Valley', office: 'MP' },
] as const;

export const employers = [
  'Goldcrest Bakery',
  'Wheatear Logistics',
  'Dipper & Daughters, Plumbers',
  'Redpoll Care at Home',
  'The Whimbrel Hotel',
] as const;

export const streets = [
  'Example Row',
  'Example Quay',
  'Example Terrace',
  'Example Wynd',
  'Example Gardens',
] as const;

/** What people ask to be done differently for them, in the words it was taken down in. */
export const adjustments = [
  'Letters on yellow paper. Phone after 2 pm.',
  'Large print.',
  'Text first, then phone: cannot hear an unknown number ring out.',
  'Interpreter for British Sign Language at any meeting.',
  'No phone calls. E-mail only, short paragraphs.',
  'Speak slowly and leave time. Read letters out on the phone as well.',
] as const;
