package org.omidb.portal.web.signin;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.parked.domain.Verdict;
import org.omidb.portal.parked.service.ParkedForms;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.web.shared.Ids;
import org.omidb.portal.web.shared.PlainPage;
import org.omidb.portal.web.shared.SignedIn;

/**
 * Shows who has signed in the forms that wait for them, each with a button: it is sent when its
 * author says so, and not before.
 */
@WebServlet(Resume.PATH)
public class Resume extends HttpServlet {

  static final String PATH = "/sign-in/resume";

  private static final long serialVersionUID = 1;
  private static final String DELETE = "delete";
  private static final String TITLE = "What you sent is still here";

  @Inject transient ParkedForms forms;
  @Inject transient Parking parking;
  @Inject transient WaitingForm waiting;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var person = person(request);
    var now = Instant.now();
    var mine = forms.waiting(person, now);
    if (mine.isEmpty()) {
      response.sendRedirect(request.getContextPath() + next(request));
      return;
    }
    var deleting =
        Optional.ofNullable(request.getParameter(DELETE))
            .flatMap(Ids::find)
            .flatMap(id -> mine.stream().filter(form -> form.id().equals(id)).findFirst());
    if (deleting.isPresent()) {
      PlainPage.send(
          request,
          response,
          "Delete what you sent?",
          waiting.ask(deleting.get(), person, request.getContextPath(), now));
      return;
    }
    PlainPage.send(
        request,
        response,
        TITLE,
        """
        <h1 class="govuk-heading-l">%s</h1>
        <p class="govuk-body">The portal could not take it when you sent it: you were not signed in any\
         more, or its page was in trouble. Nothing has been done with it yet. What you do not send\
         again is deleted after a day.</p>
        %s
        <p class="govuk-body"><a class="govuk-link" href="%s">Go on without sending</a></p>
        """
            .formatted(
                TITLE,
                mine.stream()
                    .map(form -> waiting.show(form, person, request.getContextPath(), now))
                    .collect(joining()),
                PlainPage.escaped(request.getContextPath() + next(request))));
  }

  /** Where somebody is asked whether to delete this form. */
  static String deleting(UUID form) {
    return PATH + "?" + DELETE + "=" + form;
  }

  /** Deletes a form that its author does not want to send. */
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var person = person(request);
    if (parking.judge(request, Optional.of(person), Instant.now()) instanceof Verdict.Take) {
      Optional.ofNullable(request.getParameter(SentForms.PARKED))
          .flatMap(Ids::find)
          .ifPresent(id -> forms.remove(person, id));
    }
    response.sendRedirect(request.getContextPath() + PATH);
  }

  /** Where somebody was on the way to, within the portal. */
  private static String next(HttpServletRequest request) {
    return Attempt.at(Objects.requireNonNullElse(request.getParameter("next"), "/home")).target();
  }

  private static PersonId person(HttpServletRequest request) {
    return ((SignedIn) request.getAttribute(SignedIn.ATTRIBUTE)).person().id();
  }
}
