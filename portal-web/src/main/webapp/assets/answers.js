// Saves each question of a section as one leaves it. The page works without: its buttons save all of it.
const filled = document.querySelector('input[name=filled]');
const note = document.querySelector('#saved-note [role=status]');
const form = filled.form;
const value = name => form.querySelector(`input[name="${name}"]`)?.value ?? '';

const given = part => new URLSearchParams(
  [...part.querySelectorAll('input, select, textarea')]
    .filter(it => it.name && !['file', 'submit', 'button'].includes(it.type))
    .filter(it => it.checked || !['checkbox', 'radio'].includes(it.type))
    .map(it => [it.name, it.value])).toString();
const sent = new Map();

const entries = () => filled.value.split(' ').filter(Boolean);
const isOf = id => entry => entry.startsWith(id + ':');

// While a button is pressed nothing on the page moves: a line more or less would take it from under
// the pointer, and there would be no click.
let pressed = Promise.resolve();
document.addEventListener('pointerdown', () => {
  pressed = new Promise(done => {
    const lifted = () => setTimeout(done); // the click comes first
    document.addEventListener('pointerup', lifted, {once: true});
    document.addEventListener('pointercancel', lifted, {once: true});
    setTimeout(done, 1000);
  });
}, true);

async function say(text) {
  await pressed;
  note.textContent = text;
}

// Both texts are kept by the portal: what is here is sent no more until somebody has chosen.
async function choose(part, answer) {
  part.dataset.beside = 'true';
  await pressed;
  const told = document.createElement('div');
  told.className = 'govuk-inset-text';
  told.setAttribute('role', 'alert');
  const link = document.createElement('a');
  link.className = 'govuk-link';
  link.href = answer.href;
  link.textContent = answer.link;
  told.append(answer.told + ' ', link);
  part.prepend(told);
}

// Whether the portal has all that stands in a part, and nobody is at it.
const isKept = part => sent.get(part) === given(part) && !part.dataset.unsaved && !part.dataset.beside
  && !part.contains(document.activeElement)
  && [...part.querySelectorAll('input[type=file]')].every(it => it.files.length === 0);

// What an answer leads to comes from the page as it is now, each question to its place. What is not
// asked any more goes, and stays in the draft; until that has it, it stays here.
async function ask(names) {
  const fresh = await fetch(location.href, {signal: AbortSignal.timeout(15000)})
    .then(async response => response.ok && new DOMParser().parseFromString(await response.text(), 'text/html'))
    .catch(() => null);
  const now = fresh?.querySelector('input[name="portal.asked"]');
  if (now?.value !== names) {
    return say(note.dataset.changed);
  }
  await pressed;
  const filledNow = fresh.querySelector('input[name=filled]').value.split(' ');
  const old = new Map([...form.querySelectorAll('[data-question]')].map(part => [part.dataset.question, part]));
  let more = false;
  let last = null;
  for (const part of fresh.querySelectorAll('[data-question]')) {
    const id = part.dataset.question;
    const there = old.get(id);
    old.delete(id);
    if (!there) {
      const come = document.adoptNode(part);
      last ? last.after(come) : form.querySelector('[data-question]').before(come);
      filled.value = [...entries().filter(it => !isOf(id)(it)), ...filledNow.filter(isOf(id))].join(' ');
      attend(come);
      import('./govuk-frontend.min.js').then(({initAll}) => initAll({scope: come}));
      more = true;
    }
    last = there ?? part;
  }
  const left = [...old.values()].filter(part => !isKept(part));
  old.forEach(part => left.includes(part) || part.remove());
  form.enctype = form.querySelector('input[type=file]') ? 'multipart/form-data' : now.form.enctype;
  form.querySelector('input[name="portal.asked"]').value =
    [names, ...left.map(part => part.dataset.question)].join(',');
  if (left.length > 0) {
    note.textContent += '. ' + note.dataset.changed;
  } else if (more) {
    note.textContent += '. ' + note.dataset.more;
  }
}

async function save(part) {
  const now = given(part);
  const before = sent.get(part);
  if (now === before || part.dataset.beside) {
    return;
  }
  sent.set(part, now);
  const id = part.dataset.question;
  const body = new URLSearchParams(now);
  const more = {
    id: new URLSearchParams(location.search).get('id'),
    section: new URLSearchParams(location.search).get('section'),
    question: id,
    'form-version': value('form-version'),
    'portal.asked': value('portal.asked'),
    filled: entries().filter(isOf(id)).join(' '),
  };
  Object.entries(more).forEach(([name, text]) => body.set(name, text));
  say(note.dataset.saving);
  const response = await fetch(location.pathname.replace(/section(\.xhtml)?$/, 'answer'), {
    method: 'POST',
    body,
    headers: {'Portal-Form-Key': value('portal.key')},
    redirect: 'manual',
    signal: AbortSignal.timeout(15000),
    keepalive: now.length < 30000,
  }).catch(() => null);
  const answer = response?.ok ? await response.json().catch(() => null) : null;
  if (!answer) {
    sent.set(part, before); // is sent again when one leaves it again
    say(response && (response.type === 'opaqueredirect' || response.status === 403)
      ? note.dataset.signedOut : note.dataset.unreached);
    return;
  }
  say(answer.told);
  if (answer.filled) {
    filled.value = [...entries().filter(it => !isOf(id)(it)), answer.filled].join(' ');
    delete part.dataset.unsaved;
    // beside a page that shows what was put aside stands another answer, which leads elsewhere
    if (answer.asked !== value('portal.asked') && !new URLSearchParams(location.search).has('aside')) {
      await ask(answer.asked);
    }
  } else if (answer.href) {
    choose(part, answer);
  } else {
    part.dataset.unsaved = 'true';
  }
}

// One after the other, so that each knows what the one before has saved; and before the page itself.
let saving = Promise.resolve();
let waiting = 0;
const leave = part => {
  waiting++;
  saving = saving.then(() => save(part)).finally(() => waiting--);
};
function attend(part) {
  sent.set(part, given(part));
  part.addEventListener('focusout', event => {
    if (!part.contains(event.relatedTarget)) {
      leave(part);
    }
  });
  part.addEventListener('change', event => {
    if (event.target.matches('select, [type=checkbox], [type=radio]')) {
      leave(part);
    }
  });
}
form.querySelectorAll('[data-question]').forEach(attend);
document.addEventListener('visibilitychange', () => {
  const part = document.activeElement?.closest('[data-question]');
  if (document.visibilityState === 'hidden' && part) {
    leave(part);
  }
});
form.addEventListener('submit', event => {
  if (waiting > 0) {
    event.preventDefault();
    saving.finally(() =>
      form.requestSubmit(event.submitter?.form === form ? event.submitter : undefined));
  }
});
