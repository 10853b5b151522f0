// Everything works without this file; it adds counting characters, focus on errors and the like.
import {initAll} from './govuk-frontend.min.js';

document.body.classList.add('js-enabled');
if ('noModule' in HTMLScriptElement.prototype) {
  document.body.classList.add('govuk-frontend-supported');
}
initAll();

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

// The explorer answers each click: the form's question is asked in the background, and every part
// that says data-live takes its new content from the answer. Without this file a button does it.
const explorer = document.querySelector('form[data-explorer]');
if (explorer) {
  let asked = 0;
  explorer.addEventListener('change', async () => {
    const turn = ++asked;
    const question = new URLSearchParams(new FormData(explorer)).toString();
    const address = explorer.action + (question ? '?' + question : '');
    const answer = await fetch(address).catch(() => null);
    if (turn !== asked) {
      return;
    }
    const page = answer && new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (turn !== asked) {
      return;
    }
    if (!answer?.ok || !page.getElementById('numbers')) {
      location.assign(address);
      return;
    }
    history.replaceState(null, '', address);
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
  });
}
