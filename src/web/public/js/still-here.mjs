// Says some minutes before somebody is signed out that they will be, and keeps them in at a press. Without it what they typed is
// kept all the same.
const box = document.querySelector('[data-still-here]');
const warning = 5 * 60_000;
const idle = Number(box.dataset.idle) * 1000;
const ends = Date.now() + Number(box.dataset.ends) * 1000;
const says = box.querySelector('p');
const button = box.querySelector('button');

// Another page of ours in the same browser keeps the same session alive.
const seen = () => Number(localStorage.getItem('still-here') ?? 0);
const see = () => localStorage.setItem('still-here', String(Date.now()));

function look() {
  const unused = seen() + idle;
  const left = Math.min(unused, ends) - Date.now();
  const minutes = Math.max(1, Math.ceil(left / 60_000));
  const words =
    left > warning
      ? ''
      : left <= 0
        ? box.dataset.over
        : (ends < unused ? box.dataset.last : box.dataset.soon).replace(
            '5 minutes',
            `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,
          );
  if (says.textContent !== words) says.textContent = words;
  box.hidden = words === '';
  button.hidden = left <= 0 || ends < unused;
}

async function stay() {
  const heard = await fetch('/account/still-here', { redirect: 'manual' });
  if (heard.status === 204) see();
  look();
}

button.addEventListener('click', () => void stay());

see();
setInterval(look, 10_000);
