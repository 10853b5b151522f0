package org.omidb.portal.web.invitation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.application.domain.InvitationLink;
import org.omidb.portal.application.service.Invitations;
import org.omidb.portal.link.domain.LinkSecret;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;

/**
 * The page {@code invitation/accept.xhtml}: what the link is worth, and the button that uses it.
 */
@Named
@RequestScoped
public class InvitationPage {

  @Inject Invitations invitations;
  @Inject CurrentPerson person;
  @Inject Messages messages;
  @Inject HttpServletRequest request;

  private String token = "";
  private InvitationLink link = InvitationLink.UNKNOWN;
  private String own = "";

  @PostConstruct
  void load() {
    var sent = request.getParameter("token");
    token = sent == null || sent.length() > LinkSecret.LONGEST ? "" : sent;
    link = invitations.look(person.caller(), token);
    own = invitations.taken(person.caller(), token).map(ApplicationId::toString).orElse("");
  }

  /** Back to the invitation after signing in, or to that of a co-applicant. */
  public String resume() {
    return "join".equals(request.getParameter("to")) ? JoinPage.address(token) : here();
  }

  private String here() {
    return "/invitation/accept?faces-redirect=true&token="
        + URLEncoder.encode(token, StandardCharsets.UTF_8);
  }

  /** Uses the link. */
  public @Nullable String accept() {
    return switch (invitations.accept(person.caller(), token)) {
      case Accepted(var events) -> {
        messages.info("application.invitation-accepted");
        yield "/application/tasks?faces-redirect=true&id="
            + invitations.taken(person.caller(), token).orElseThrow();
      }
      case Refused(var refusal) -> {
        messages.refusal("application", refusal);
        yield null;
      }
    };
  }

  /** Asks the team for a link to the address of the person who looks. */
  public String ask() {
    invitations.askForOwn(person.caller(), token);
    messages.info("application.invitation-asked", getAddress());
    return resume();
  }

  /** The verified address of the person who looks. */
  public String getAddress() {
    return person.person().map(Person::email).orElse("");
  }

  public String getToken() {
    return token;
  }

  public InvitationLink getLink() {
    return link;
  }

  /** The application that this link has brought to the person who looks; empty if it has not. */
  public String getOwn() {
    return own;
  }
}
