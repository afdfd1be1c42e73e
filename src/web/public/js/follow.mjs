// Follows long work without losing the place on the page: asks for the same page again and puts in what has changed. Without
// it the browser loads the page anew every few seconds.
const every = 700;
const shown = () => document.querySelector('[data-follow]');
const aWhile = () => new Promise((resolve) => setTimeout(resolve, every));

/** The page as it is now; null while it cannot be had. */
async function look() {
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => null);
  if (!answer?.ok) return null;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return page.querySelector('[data-follow]');
}

async function follow() {
  for (;;) {
    await aWhile();
    const next = await look();
    // What came of it is a page of its own: its title, its buttons.
    if (next !== null && next.dataset.follow !== 'making') return location.reload();
    if (next !== null)
      shown().querySelector('[role=status]').innerHTML = next.querySelector('[role=status]').innerHTML;
  }
}
void follow();
