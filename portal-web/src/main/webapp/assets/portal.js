// Everything works without this file; it adds counting characters, focus on errors and the like.
document.body.classList.add('js-enabled');
if ('noModule' in HTMLScriptElement.prototype) {
  document.body.classList.add('govuk-frontend-supported');
}

// GOV.UK's own script comes where a page has a part that needs it; a button and the link that skips
// to the content work by themselves. Nothing that is read at first depends on it, so it waits until the
// page is painted; where it only helps to answer, until somebody comes near. Errors want the focus at once.
const parts = [...document.querySelectorAll('[data-module]')].map(part => part.dataset.module)
  .filter(name => name !== 'govuk-button' && name !== 'govuk-skip-link');
if (parts.length > 0) {
  let coming = false;
  const enhance = () => {
    if (!coming) {
      coming = true;
      import('./govuk-frontend.min.js').then(({initAll}) => initAll());
    }
  };
  const helps = ['govuk-character-count', 'govuk-checkboxes', 'govuk-radios'];
  if (parts.includes('govuk-error-summary') || document.activeElement !== document.body) {
    enhance();
  } else if (parts.every(name => helps.includes(name))) {
    for (const sign of ['pointerover', 'pointerdown', 'focusin', 'keydown', 'scroll']) {
      document.addEventListener(sign, enhance, {capture: true, passive: true});
    }
  } else if (document.readyState === 'complete') {
    enhance();
  } else {
    addEventListener('load', () => setTimeout(enhance));
  }
}

// A link that looks like a button is pressed by the space bar too.
document.addEventListener('keydown', event => {
  if (event.key === ' ' && !event.defaultPrevented && event.target.matches('a[role="button"]')) {
    event.preventDefault();
    event.target.click();
  }
});

// What is folded away is printed, too.
let folded = [];
addEventListener('beforeprint', () => {
  folded = [...document.querySelectorAll('details:not([open])')];
  folded.forEach(details => { details.open = true; });
});
addEventListener('afterprint', () => folded.forEach(details => { details.open = false; }));

// A long page is printed from a button, which needs this file.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

// A part of a page that says data-look-again="5" is fetched anew every five seconds; when it is no
// longer there, what it waited for has happened, and the whole page is.
for (const part of document.querySelectorAll('[data-look-again]')) {
  setInterval(async () => {
    const answer = await fetch(location.href);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.getElementById(part.id);
    if (!answer.ok || !fresh) {
      location.reload();
    } else if (fresh.innerHTML !== part.innerHTML) {
      part.innerHTML = fresh.innerHTML;
    }
  }, Number(part.dataset.lookAgain) * 1000);
}

// A file that is too large is not sent: its name goes in its place, and the page says what is wrong.
document.addEventListener('submit', event => {
  for (const input of event.target.querySelectorAll('input[type=file][data-megabytes]')) {
    const sent = new DataTransfer();
    for (const file of input.files) {
      if (file.size <= Number(input.dataset.megabytes) * 1048576) {
        sent.items.add(file);
        continue;
      }
      const name = document.createElement('input');
      name.type = 'hidden';
      name.name = input.name + '-too-large';
      name.value = file.name;
      input.after(name);
    }
    if (sent.items.length < input.files.length) {
      input.files = sent.files;
    }
  }
});

// A section of an application saves each question as one leaves it.
if (document.getElementById('saved-note')) {
  import('./answers.js');
  import('./here.js');
}

// The explorer answers each click: the form's question is asked in the background, and every part
// that says data-live takes its new content from the answer. Each question is an address of its
// own, so Back asks the one before. Without this file a button does it.
const explorer = document.querySelector('form[data-explorer]');
if (explorer) {
  // The bar at the foot repeats the answer while that itself is out of sight.
  new IntersectionObserver(([numbers]) =>
    explorer.classList.toggle('portal-explorer--in-sight', numbers.isIntersecting),
  ).observe(document.getElementById('numbers'));
  let asked = 0;
  let shown = location.search;
  const ask = async (address) => {
    const turn = ++asked;
    const answer = await fetch(address).catch(() => null);
    const page = answer && new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (turn !== asked) {
      return null;
    }
    if (!answer?.ok || !page.getElementById('numbers')) {
      location.assign(address);
      return null;
    }
    for (const part of document.querySelectorAll('[data-live]')) {
      const fresh = page.getElementById(part.id);
      if (fresh && fresh.outerHTML !== part.outerHTML) {
        if (part.tagName === 'A') {
          part.href = fresh.href;
        } else {
          part.innerHTML = fresh.innerHTML;
        }
      }
    }
    return page;
  };
  explorer.addEventListener('change', async () => {
    const question = new URLSearchParams(new FormData(explorer)).toString();
    const address = explorer.action + (question ? '?' + question : '');
    history.pushState(null, '', address);
    shown = location.search;
    await ask(address);
  });
  window.addEventListener('popstate', async () => {
    if (location.search === shown) {
      return; // a step within the page
    }
    shown = location.search;
    const page = await ask(location.href);
    for (const box of page ? explorer.querySelectorAll('input[type=checkbox]') : []) {
      box.checked = page.getElementById(box.id)?.hasAttribute('checked') ?? false;
    }
  });
}
