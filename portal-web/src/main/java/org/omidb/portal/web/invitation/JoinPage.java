package org.omidb.portal.web.invitation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.application.domain.JoinLink;
import org.omidb.portal.application.domain.JoinOffer;
import org.omidb.portal.application.service.JoinLinks;
import org.omidb.portal.link.domain.LinkSecret;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;

/**
 * The page {@code invitation/join.xhtml}: what the link of a co-applicant is worth, and the button
 * that uses it.
 */
@Named
@RequestScoped
public class JoinPage {

  @Inject JoinLinks links;
  @Inject CurrentPerson person;
  @Inject Messages messages;
  @Inject HttpServletRequest request;

  private String token = "";
  private JoinLink link = JoinLink.UNKNOWN;
  private Optional<JoinOffer> offer = Optional.empty();
  private String own = "";

  @PostConstruct
  void load() {
    var sent = request.getParameter("token");
    token = sent == null || sent.length() > LinkSecret.LONGEST ? "" : sent;
    link = links.look(person.caller(), token);
    offer = links.offer(person.caller(), token);
    own = links.joined(person.caller(), token).map(ApplicationId::toString).orElse("");
  }

  /** The address of this page with the same link. */
  static String address(String token) {
    return "/invitation/join?faces-redirect=true&token="
        + URLEncoder.encode(token, StandardCharsets.UTF_8);
  }

  /** Uses the link. */
  public @Nullable String join() {
    return switch (links.join(person.caller(), token)) {
      case Accepted(var events) -> {
        messages.info("co-applicant.joined");
        yield "/application/tasks?faces-redirect=true&id="
            + links.joined(person.caller(), token).orElseThrow();
      }
      case Refused(var refusal) -> {
        messages.refusal("application", refusal);
        yield null;
      }
    };
  }

  /** Asks the principal applicant for a link to the address of the person who looks. */
  public String ask() {
    links.askForOwn(person.caller(), token);
    messages.info("co-applicant.asked", getAddress());
    return address(token);
  }

  /** The verified address of the person who looks. */
  public String getAddress() {
    return person.person().map(Person::email).orElse("");
  }

  public String getToken() {
    return token;
  }

  public JoinLink getLink() {
    return link;
  }

  /** What an open link invites to, for the person that it was mailed to. */
  public @Nullable JoinOffer getOffer() {
    return offer.orElse(null);
  }

  /** The application of the link, if the person who looks applies there; else empty. */
  public String getOwn() {
    return own;
  }
}
