package org.omidb.portal.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.omidb.portal.parked.domain.FormKey;
import org.omidb.portal.parked.domain.ParkedForm;
import org.omidb.portal.parked.domain.Verdict;
import org.omidb.portal.parked.service.FormSecrets;
import org.omidb.portal.parked.service.ParkedForms;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.web.security.ResponseHeaders;
import org.omidb.portal.web.shared.Ids;

/** Keeps the forms of requests that come when nobody, or somebody else, is signed in. */
@ApplicationScoped
class Parking {

  private final FormSecrets secrets;
  private final ParkedForms forms;

  @Inject
  Parking(FormSecrets secrets, ParkedForms forms) {
    this.secrets = secrets;
    this.forms = forms;
  }

  /** What becomes of the form of this request. */
  Verdict judge(HttpServletRequest request, Optional<PersonId> signedIn, Instant now) {
    return Verdict.of(key(request), signedIn, ResponseHeaders.path(request), now);
  }

  /** The key of the form, if it has one that the portal has signed. */
  Optional<FormKey> key(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter(SentForms.KEY)).flatMap(secrets::read);
  }

  /**
   * Keeps the form for its owner, one for each page that was opened; files that were parked with it
   * before stay with it.
   *
   * @return whether it is kept: its text may be too long
   */
  boolean park(PersonId owner, HttpServletRequest request, Instant now) throws IOException {
    var sent = SentForms.of(request, now);
    if (sent.isEmpty()) {
      return false;
    }
    var form = sent.get();
    var earlier = again(request, owner, now);
    var whole =
        ParkedForm.of(
                form.id(),
                form.address(),
                form.sent(),
                form.fields(),
                Stream.concat(
                        form.files().stream(), earlier.stream().flatMap(it -> it.files().stream()))
                    .toList())
            .map(it -> it.withLeft(form.left()))
            .map(it -> earlier.map(before -> it.withLeft(before.left())).orElse(it));
    if (whole.isEmpty()) {
      return false;
    }
    earlier.ifPresent(it -> forget(owner, it));
    forms.park(owner, whole.get(), key(request).map(it -> it.id().toString()).orElse(""));
    return true;
  }

  /** The parked form that this request sends again, to the page that it was for. */
  Optional<ParkedForm> again(HttpServletRequest request, PersonId owner, Instant now) {
    return Optional.ofNullable(request.getParameter(SentForms.PARKED))
        .flatMap(Ids::find)
        .flatMap(id -> forms.find(owner, id, now))
        .filter(form -> form.address().equals(SentForms.address(request)));
  }

  void forget(PersonId owner, ParkedForm form) {
    forms.remove(owner, form.id());
  }
}
