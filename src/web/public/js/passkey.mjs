// Passkeys need a script. Its forms are hidden until it can serve them; everything else on their pages works without it.
const able =
  typeof PublicKeyCredential === 'function' &&
  typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function';

for (const form of document.querySelectorAll('form[data-passkey]')) {
  form.hidden = !able;
  form.addEventListener('submit', (event) => {
    if (form.elements.answer.value !== '') return;
    event.preventDefault();
    ask(form).catch((error) =>
      say(form, error.name === 'NotAllowedError' ? form.dataset.stopped : form.dataset.failed),
    );
  });
}

/** Fetches the question, has the browser answer it, and sends the form on with the answer in it. */
async function ask(form) {
  say(form, '');
  const sent = await fetch(form.dataset.ask, {
    method: 'POST',
    body: new URLSearchParams(new FormData(form)),
  });
  const question = await sent.json();
  if (question.showAgain) return location.assign(question.showAgain);
  if (!sent.ok) return say(form, question.detail ?? form.dataset.failed);
  const credential =
    form.dataset.passkey === 'new'
      ? await navigator.credentials.create({
          publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(question),
        })
      : await navigator.credentials.get({
          publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(question),
        });
  form.elements.answer.value = JSON.stringify(credential);
  form.submit();
}

function say(form, words) {
  const place = form.querySelector('[data-passkey-says]');
  place.textContent = words;
  place.hidden = words === '';
}
