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
