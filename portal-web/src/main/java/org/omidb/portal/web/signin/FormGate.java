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
import org.omidb.portal.web.errors.ErrorPage;
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
          "/interest/new",
          "/interest/new.xhtml",
          "/interest/confirm",
          "/interest/confirm.xhtml",
          "/interest/answer",
          "/interest/answer.xhtml");

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
      case Verdict.ParkForAnother(var owner) -> turnAway(parking, owner, request, response, now);
      case Verdict.SignIn() ->
          response.sendRedirect(request.getContextPath() + SentForms.address(request));
    }
  }

  /**
   * Keeps a form that was opened under another account than the one that is signed in. It is asked
   * before the roles of the page, which that account may not have.
   *
   * @return whether it is one, and has been answered
   */
  static boolean turnsAway(
      Parking parking, PersonId sender, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var now = Instant.now();
    if (SentForms.isForm(request)
        && !PUBLIC.contains(ResponseHeaders.path(request))
        && parking.judge(request, Optional.of(sender), now)
            instanceof Verdict.ParkForAnother(var owner)) {
      turnAway(parking, owner, request, response, now);
      return true;
    }
    return false;
  }

  private static void turnAway(
      Parking parking,
      PersonId owner,
      HttpServletRequest request,
      HttpServletResponse response,
      Instant now)
      throws IOException {
    tellAnother(parking.park(owner, request, now), request, response);
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
    try {
      chain.doFilter(new TakenRequest(request, files), response);
    } catch (ServletException | RuntimeException e) {
      try {
        keepWords(sender, request, now);
      } catch (IOException | RuntimeException alsoBroken) {
        e.addSuppressed(alsoBroken);
      }
      throw e;
    }
    if (response.getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
      again.ifPresent(form -> parking.forget(sender, form));
    } else {
      keepWords(sender, request, now);
    }
  }

  /**
   * What was written is not lost where its page is gone or in trouble: the error page leads to it.
   */
  private void keepWords(PersonId sender, HttpServletRequest request, Instant now)
      throws IOException {
    if (SentForms.holdsWords(request) && parking.park(sender, request, now)) {
      request.setAttribute(ErrorPage.KEPT, Resume.PATH);
    }
  }

  private void park(
      PersonId owner, HttpServletRequest request, HttpServletResponse response, Instant now)
      throws IOException {
    if (parking.park(owner, request, now)) {
      response.sendRedirect(request.getContextPath() + Resume.PATH);
    } else {
      tellTooMuch(request, response);
    }
  }

  /** A text that is too long to be kept is in the browser yet, if its author knows at once. */
  static void tellTooMuch(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    PlainPage.send(
        request,
        response,
        "Your text is not saved",
        """
        <h1 class="govuk-heading-l">Your text is not saved</h1>
        <p class="govuk-body">You are not signed in any more, and the text is too long for the portal\
         to keep until you are. Nothing has been done with it.</p>
        <p class="govuk-body">It is still in your browser: go back to the page with the browser’s Back\
         button and copy the text. Then sign in, and enter it again.</p>
        """);
  }

  private static void tellAnother(
      boolean kept, HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setStatus(HttpServletResponse.SC_CONFLICT);
    PlainPage.send(
        request,
        response,
        "Somebody else is signed in",
        """
        <h1 class="govuk-heading-l">Somebody else is signed in now</h1>
        <p class="govuk-body">The page that you sent was opened under another account than the one\
         that this browser is signed in with. Nothing has been done with it. %s</p>
        <p class="govuk-body">If that was you, sign out and sign in with the account that you opened\
         the page with. You can then send it again.</p>
        """
            .formatted(
                kept
                    ? "What was typed is kept for a day, for the person who opened the page."
                    : "What was typed is too long to be kept: go back and copy it."));
  }
}
