// Makes pages a little quicker to use. Nothing here is needed to see, save, choose, open or print anything.
import { Button, createAll, ErrorSummary, PasswordInput } from 'govuk-frontend';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
createAll(ErrorSummary);
createAll(Button, { preventDoubleClick: true });
createAll(PasswordInput);

// A disclosure somebody opened stays open when they come back to the page.
const memory = `open:${location.pathname}`;
const opened = new Set(JSON.parse(sessionStorage.getItem(memory) ?? '[]'));
for (const disclosure of document.querySelectorAll('details[id]')) {
  if (opened.has(disclosure.id)) disclosure.open = true;
  disclosure.addEventListener('toggle', () => {
    if (disclosure.open) opened.add(disclosure.id);
    else opened.delete(disclosure.id);
    sessionStorage.setItem(memory, JSON.stringify([...opened]));
  });
}

// Paper shows everything, in browsers whose style sheets cannot open a disclosure.
addEventListener('beforeprint', () => {
  for (const disclosure of document.querySelectorAll('details:not([open])')) {
    disclosure.open = true;
    addEventListener('afterprint', () => (disclosure.open = false), { once: true });
  }
});

// Printing is the browser's own; a button for it is shown only where it can be pressed.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
