// Boxes over what must go, drawn on the picture of a page with a mouse or a pen, or put there and moved with the keyboard. What is
// drawn is typed into the form's own rows; without script they are filled in by hand.
const here = document.querySelector('[data-redact]');
const form = here.querySelector('form');
const sheet = here.querySelector('[data-sheet]');
const picture = sheet.querySelector('img');
const list = here.querySelector('[data-boxes]');
const blank = here.querySelector('[data-blank]').innerHTML;
const sizes = JSON.parse(here.dataset.sizes);
const parts = ['page', 'left', 'top', 'width', 'height', 'reason'];
const step = 2;
const smallest = 1;
let page = Number(here.dataset.page);

const say = (words) => {
  here.querySelector('[data-says]').textContent = words;
};
const tenths = (number) => Math.round(number * 10) / 10;
const between = (least, number, most) => Math.min(Math.max(least, number), Math.max(least, most));
const inputOf = (at, part) => form.elements.namedItem(`boxes.${at}.${part}`);
const rows = () => [...list.querySelectorAll('[data-box]')];
const valuesOf = (at) => Object.fromEntries(parts.map((part) => [part, inputOf(at, part).value]));
const numberIn = (text) => Number(String(text).replace(',', '.'));

/** A box as it is typed, in numbers; null while it is not whole. */
function boxAt(at) {
  const box = Object.fromEntries(parts.slice(0, 5).map((part) => [part, numberIn(inputOf(at, part).value)]));
  return Object.values(box).every(Number.isFinite) && box.width > 0 && box.height > 0 ? box : null;
}

function put(at, box) {
  for (const [part, value] of Object.entries(box)) inputOf(at, part).value = String(value);
}

function addRow(values) {
  const at = rows().length;
  const number = String(at + 1);
  const html = blank.replaceAll('boxes.NN.', `boxes.${at}.`).replaceAll('boxes-NN-', `boxes-${at}-`);
  list.insertAdjacentHTML('beforeend', html.replaceAll('remove-NN', `remove-${at}`).replaceAll('NN', number));
  put(at, values);
  drawMarks();
  return at;
}

function removeRow(gone) {
  const left = rows().flatMap((_, at) => (at === gone ? [] : [valuesOf(at)]));
  list.replaceChildren();
  for (const values of left) addRow(values);
  drawMarks();
  say(`Box ${gone + 1} is out.`);
}

/** The part of the page, in millimetres, that a pointer is over. */
function pointOf({ clientX, clientY }) {
  const { left, top, width, height } = sheet.getBoundingClientRect();
  const [wide, high] = sizes[page - 1];
  return {
    left: between(0, ((clientX - left) / width) * wide, wide),
    top: between(0, ((clientY - top) / height) * high, high),
  };
}

function place(mark, box) {
  const [wide, high] = sizes[page - 1];
  mark.style.left = `${(box.left / wide) * 100}%`;
  mark.style.top = `${(box.top / high) * 100}%`;
  mark.style.width = `${(box.width / wide) * 100}%`;
  mark.style.height = `${(box.height / high) * 100}%`;
}

/** Shows the boxes of the page that is looked at. */
function drawMarks() {
  const focused = document.activeElement?.dataset?.mark;
  for (const mark of sheet.querySelectorAll('[data-mark]')) mark.remove();
  for (const at of rows().keys()) {
    const box = boxAt(at);
    if (box === null || box.page !== page) continue;
    const mark = document.createElement('button');
    mark.type = 'button';
    mark.className = 'redact__mark';
    mark.dataset.mark = String(at);
    mark.innerHTML = `<span>${at + 1}</span><i data-corner></i>`;
    mark.setAttribute(
      'aria-label',
      `Box ${at + 1}. Arrow keys move it, with Shift they change its size, Delete takes it out`,
    );
    place(mark, box);
    sheet.append(mark);
    if (focused === String(at)) mark.focus();
  }
}

/** Moves a box, or one side of it, and keeps it on its page. */
function change(at, { across = 0, down = 0, wider = 0, higher = 0 }) {
  const box = boxAt(at);
  if (box === null) return;
  const [wide, high] = sizes[box.page - 1];
  const width = tenths(between(smallest, box.width + wider, wide - box.left));
  const height = tenths(between(smallest, box.height + higher, high - box.top));
  const left = tenths(between(0, box.left + across, wide - width));
  const top = tenths(between(0, box.top + down, high - height));
  put(at, { left, top, width, height });
  drawMarks();
}

// Drawing a box, and dragging one or its corner. A finger scrolls the page: with a finger boxes are put and dragged.
sheet.addEventListener('pointerdown', (event) => {
  if (event.button !== 0) return;
  const mark = event.target.closest('[data-mark]');
  if (mark === null && event.pointerType === 'touch') return;
  event.preventDefault();
  const start = pointOf(event);
  sheet.setPointerCapture(event.pointerId);
  const ends =
    mark === null
      ? draws(start)
      : drags(Number(mark.dataset.mark), start, event.target.closest('[data-corner]') !== null);
  const move = (moved) => ends.moves(moved);
  const stop = (last) => {
    sheet.removeEventListener('pointermove', move);
    sheet.removeEventListener('pointerup', stop);
    sheet.removeEventListener('pointercancel', stop);
    ends.done(last);
  };
  sheet.addEventListener('pointermove', move);
  sheet.addEventListener('pointerup', stop);
  sheet.addEventListener('pointercancel', stop);
});

function draws(start) {
  const shape = document.createElement('div');
  shape.className = 'redact__mark redact__mark--new';
  sheet.append(shape);
  let box = null;
  return {
    moves(event) {
      const end = pointOf(event);
      box = {
        left: tenths(Math.min(start.left, end.left)),
        top: tenths(Math.min(start.top, end.top)),
        width: tenths(Math.abs(end.left - start.left)),
        height: tenths(Math.abs(end.top - start.top)),
      };
      place(shape, box);
    },
    done({ type }) {
      shape.remove();
      if (type === 'pointercancel' || box === null || box.width < smallest || box.height < smallest) return;
      added(addRow({ page, ...box, reason: reasonBefore() }));
    },
  };
}

function drags(at, start, corner) {
  const was = boxAt(at);
  return {
    moves(event) {
      const end = pointOf(event);
      const [across, down] = [end.left - start.left, end.top - start.top];
      put(at, was);
      change(at, corner ? { wider: across, higher: down } : { across, down });
    },
    done: () => sheet.querySelector(`[data-mark="${at}"]`)?.focus(),
  };
}

/** Boxes beside each other mostly go for the same reason. */
const reasonBefore = () => (rows().length === 0 ? '' : inputOf(rows().length - 1, 'reason').value);

function added(at) {
  say(`Box ${at + 1} is on page ${page}. Say why.`);
  inputOf(at, 'reason').focus({ preventScroll: false });
}

sheet.addEventListener('keydown', (event) => {
  const mark = event.target.closest('[data-mark]');
  if (mark === null) return;
  const at = Number(mark.dataset.mark);
  const [across, down] =
    { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key] ??
    [];
  if (event.key === 'Delete' || event.key === 'Backspace') {
    event.preventDefault();
    removeRow(at);
    here.querySelector('[data-add]').focus();
  } else if (across !== undefined) {
    event.preventDefault();
    change(at, event.shiftKey ? { wider: across, higher: down } : { across, down });
  }
});

list.addEventListener('input', drawMarks);
form.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (button?.dataset.remove !== undefined) {
    event.preventDefault();
    removeRow(rows().indexOf(button.closest('[data-box]')));
    here.querySelector('[data-add]').focus();
  } else if (button?.dataset.add !== undefined) {
    event.preventDefault();
    const [wide, high] = sizes[page - 1];
    const at = addRow({
      page,
      left: tenths(wide * 0.3),
      top: tenths(high * 0.3),
      width: tenths(Math.min(60, wide * 0.4)),
      height: tenths(Math.min(8, high * 0.2)),
      reason: reasonBefore(),
    });
    say(`Box ${at + 1} is on page ${page}. Move it with the arrow keys.`);
    sheet.querySelector(`[data-mark="${at}"]`).focus();
  } else if (button?.dataset.turn !== undefined) {
    event.preventDefault();
    turn(page + Number(button.dataset.turn));
  }
});

/** Shows another page; the boxes of the one before stay in the form. */
function turn(to) {
  if (to < 1 || to > sizes.length) return;
  page = to;
  const [wide, high] = sizes[page - 1];
  picture.height = Math.round((picture.width * high) / wide) || picture.height;
  picture.src = `${here.dataset.pictures}/pages/${page}`;
  picture.alt = picture.alt.replace(/\d+/, String(page));
  here.querySelector('[data-shown]').textContent = String(page);
  here.querySelector('[data-size]').textContent = `${Math.round(wide)} by ${Math.round(high)} mm`;
  form.elements.namedItem('page').value = String(page);
  for (const button of here.querySelectorAll('[data-turn]')) {
    const other = page + Number(button.dataset.turn);
    button.hidden = other < 1 || other > sizes.length;
  }
  say(`Page ${page} of ${sizes.length}`);
  drawMarks();
}

here.querySelector('[data-how]').hidden = false;
sheet.classList.add('redact__page--draw');
drawMarks();
