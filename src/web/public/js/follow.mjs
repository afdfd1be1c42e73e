// Follows long work without losing the place on the page: asks for the same page again and puts in what has changed. Without
// it the browser loads the page anew every few seconds.
const every = 700;
const shown = () => document.querySelector('[data-follow]');

async function look() {
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => null);
  if (answer?.ok) {
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const next = page.querySelector('[data-follow]');
    // What came of it is a page of its own: its title, its buttons.
    if (next?.dataset.follow !== 'making') return location.reload();
    shown().querySelector('[role=status]').innerHTML = next.querySelector('[role=status]').innerHTML;
  }
  setTimeout(look, every);
}
setTimeout(look, every);
