// Says every twenty seconds that this page is open, and shows who else writes. The page shows it as it
// is loaded; a reader hears of it again only when it has changed.
const here = document.getElementById('here');
const key = document.querySelector('input[name="portal.key"]')?.value ?? '';
const place = new URLSearchParams(location.search);

async function renew() {
  if (document.visibilityState === 'hidden') {
    return;
  }
  const response = await fetch(location.pathname.replace(/section(\.xhtml)?$/, 'presence'), {
    method: 'POST',
    body: new URLSearchParams({id: place.get('id') ?? '', section: place.get('section') ?? ''}),
    headers: {'Portal-Form-Key': key},
    redirect: 'manual',
    signal: AbortSignal.timeout(15000),
  }).catch(() => null);
  const answer = response?.ok ? await response.json().catch(() => null) : null;
  if (answer && here.textContent !== answer.told) {
    here.textContent = answer.told;
  }
  if (response && !response.ok) {
    clearInterval(renewing); // signed out, or nothing to write any more
  }
}
const renewing = setInterval(renew, 20000);
