// Says some minutes before somebody is signed out that they will be, and keeps them in at a press. Once they are out it hides the
// page, which whoever passes by could read, and shows it again, with everything typed, to the same person alone. Without it what they
// typed is kept all the same.
const box = document.querySelector('[data-still-here]');
const warning = 5 * 60_000;
const idle = Number(box.dataset.idle) * 1000;
const ends = Date.now() + Number(box.dataset.ends) * 1000;
const says = box.querySelector('p');
const button = box.querySelector('button');
// A page has one heading: this one is there only while the page's own is hidden.
const heading = document.createElement('h1');
heading.className = 's';
heading.textContent = box.dataset.heading;
const way = box.querySelector('a');
const title = document.title;

// Another page of ours in the same browser keeps the same session alive.
const seen = () => Number(localStorage.getItem('still-here') ?? 0);
const see = () => localStorage.setItem('still-here', String(Date.now()));
/** Whether the page is hidden, because nobody is signed in. */
let isOver = false;
/** When the session that goes on now ends, where it is a later one than the page was opened in. */
let endsLater = ends;

function look() {
  const unused = seen() + idle;
  const left = Math.min(unused, endsLater) - Date.now();
  const minutes = Math.max(1, Math.ceil(left / 60_000));
  if (left <= 0 && !isOver) hide(true);
  const words = isOver
    ? box.dataset.over
    : left > warning
      ? ''
      : (endsLater < unused ? box.dataset.last : box.dataset.soon).replace(
          '5 minutes',
          `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,
        );
  if (says.textContent !== words) says.textContent = words;
  box.hidden = words === '';
  button.hidden = isOver || endsLater < unused;
  if (!isOver) heading.remove();
  else if (!heading.isConnected) box.prepend(heading);
  way.hidden = !isOver;
}

function hide(whether) {
  isOver = whether;
  document.body.classList.toggle('over', whether);
  box.role = whether ? 'main' : null;
  document.title = whether ? heading.textContent : title;
}

/** Whether the person whose page it is is signed in here. Asking counts as use of their session. */
async function isHere() {
  const asked = new URLSearchParams({ of: box.dataset.of });
  const heard = await fetch(`/account/still-here?${asked}`, { redirect: 'manual' }).catch(() => null);
  return heard?.status === 204;
}

async function stay() {
  if (await isHere()) {
    see();
    if (isOver) endsLater = Number.POSITIVE_INFINITY;
    hide(false);
  }
  look();
}

// Whoever comes back to a hidden page has perhaps signed in elsewhere.
const comeBack = () => {
  look();
  if (isOver && document.visibilityState === 'visible') void stay();
};

button.addEventListener('click', () => void stay());
document.addEventListener('visibilitychange', comeBack);
addEventListener('focus', comeBack);
addEventListener('pageshow', comeBack);

see();
setInterval(look, 10_000);
