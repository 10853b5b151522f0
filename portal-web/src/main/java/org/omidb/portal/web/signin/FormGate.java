package org.omidb.portal.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.omidb.portal.parked.domain.Verdict;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.web.security.ResponseHeaders;
import org.omidb.portal.web.shared.ParkedParts;
import org.omidb.portal.web.shared.PlainPage;
import org.omidb.portal.web.shared.SignedIn;

/**
 * Lets a form come to its page when it was made for who sends it, and loses none: one that comes
 * when nobody or somebody else is signed in is parked until its owner sends it again ({@link
 * Resume}). What is typed into it counts, and no view that the server would have to remember.
 */
public class FormGate extends HttpFilter {

  private static final long serialVersionUID = 1;

  /** Forms for everybody, signed in or not. */
  static final Set<String> PUBLIC =
      Set.of(
          "/interest/new", "/interest/new.xhtml", "/interest/confirm", "/interest/confirm.xhtml");

  /** Pages that show what nobody may find in a browser's memory. */
  static final Set<String> SECRET = Set.of("/release/files", "/release/files.xhtml");

  @Inject transient Parking parking;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!SentForms.isForm(request)) {
      chain.doFilter(request, response);
      return;
    }
    mayGoBack(request, response);
    if (PUBLIC.contains(ResponseHeaders.path(request))) {
      chain.doFilter(new TakenRequest(request, List.of()), response);
      return;
    }
    var now = Instant.now();
    var sender = Optional.ofNullable((SignedIn) request.getAttribute(SignedIn.ATTRIBUTE));
    var person = sender.map(signedIn -> signedIn.person().id());
    switch (parking.judge(request, person, now)) {
      case Verdict.Take() -> take(request, response, chain, person.orElseThrow(), now);
      case Verdict.Park(var owner) -> park(owner, request, response, now);
      case Verdict.Ask(var owner) -> park(owner, request, response, now);
      case Verdict.ParkForAnother(var owner) -> {
        parking.park(owner, request, now);
        tellAnother(request, response);
      }
      case Verdict.SignIn() ->
          response.sendRedirect(request.getContextPath() + SentForms.address(request));
    }
  }

  /**
   * A browser that goes back to a page that answered a form shows it from its memory, and has
   * nothing to show of what it was told not to store. Signing out clears that memory.
   */
  private static void mayGoBack(HttpServletRequest request, HttpServletResponse response) {
    if (!SECRET.contains(ResponseHeaders.path(request))) {
      response.setHeader("Cache-Control", "private, max-age=0");
    }
  }

  private void take(
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      PersonId sender,
      Instant now)
      throws IOException, ServletException {
    var again = parking.again(request, sender, now);
    var files = again.map(form -> form.files()).orElse(List.of());
    ParkedParts.add(request, files.stream().<Part>map(ParkedPart::new).toList());
    chain.doFilter(new TakenRequest(request, files), response);
    if (response.getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
      again.ifPresent(form -> parking.forget(sender, form));
    }
  }

  private void park(
      PersonId owner, HttpServletRequest request, HttpServletResponse response, Instant now)
      throws IOException {
    parking.park(owner, request, now);
    response.sendRedirect(request.getContextPath() + Resume.PATH);
  }

  private static void tellAnother(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(HttpServletResponse.SC_CONFLICT);
    PlainPage.send(
        request,
        response,
        "Somebody else is signed in",
        """
        <h1 class="govuk-heading-l">Somebody else is signed in now</h1>
        <p class="govuk-body">The page that you sent was opened under another account than the one\
         that this browser is signed in with. Nothing has been done with it. What was typed is kept\
         for a day, for the person who opened the page.</p>
        <p class="govuk-body">If that was you, sign out and sign in with the account that you opened\
         the page with. You can then send it again.</p>
        """);
  }
}
