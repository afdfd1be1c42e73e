// Recording a complaint on the telephone: reads back what was typed, works out what to tell them, finds who they may be,
// runs the call timer and saves with Ctrl and Enter. Without it the same stands on the page after saving.
const form = document.querySelector('[data-record] form');
const side = document.getElementById('side');
const known = document.getElementById('known');
const of = (name) => form.elements.namedItem(name);
const valueOf = (name) => of(name)?.value ?? '';

// The call: counted from when the page was opened, while it came by phone.
const call = document.getElementById('call');
const began = Date.now();
const tick = () => {
  const seconds = Math.floor((Date.now() - began) / 1000);
  const two = (number) => String(number).padStart(2, '0');
  call.hidden = valueOf('channel') !== 'phone';
  call.querySelector('b').textContent = `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
};
tick();
setInterval(tick, 1000);

// Only speaking with somebody can have explained anything to them.
const explained = document.querySelector('.explained');
const showExplained = () => {
  explained.hidden = !['phone', 'in-person'].includes(valueOf('channel'));
};
showExplained();

document.querySelector('.keys').hidden = false;
form.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    form.requestSubmit(document.getElementById('save'));
  }
});

// Whoever was chosen or set aside is not asked about again.
let settled = '';
known.addEventListener('click', ({ target }) => {
  const { them, name, contact, participant, address, adjustments } = target.dataset;
  if (them !== undefined) {
    const fill = (field, value) => {
      if (value !== '' && valueOf(field) === '') of(field).value = value;
    };
    of('person.name').value = name;
    fill('person.contact', contact);
    fill('person.participant', participant);
    fill('person.address', address);
    fill('adjustments', adjustments);
    if (adjustments !== '') document.getElementById('further').open = true;
  }
  if (them === undefined && target.dataset.notThem === undefined) return;
  settled = valueOf('person.name');
  known.replaceChildren();
  of('person.contact').focus();
});

// What stands beside the form, as the server works it out. An answer that is overtaken is dropped.
let asked = 0;
const foretell = async () => {
  // Nothing is sent of anybody of whom it is not known yet that they may be written of here.
  if (valueOf('paperOnly') !== 'no') return;
  const turn = ++asked;
  const typed = new URLSearchParams(new FormData(form));
  const answer = await fetch('/record/foretell', { method: 'POST', body: typed }).catch(() => null);
  if (answer?.ok !== true || turn !== asked) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const open = new Set([...side.querySelectorAll('details')].flatMap((each, at) => (each.open ? [at] : [])));
  side.replaceChildren(...page.getElementById('side').children);
  for (const [at, each] of [...side.querySelectorAll('details')].entries()) each.open = open.has(at);
  if (valueOf('person.name') !== settled) known.replaceChildren(...page.getElementById('known').children);
};
let waiting;
form.addEventListener('input', () => {
  showExplained();
  clearTimeout(waiting);
  waiting = setTimeout(() => void foretell(), 400);
});
