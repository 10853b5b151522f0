package org.omidb.portal.web.agreement;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.agreement.domain.AgreementLine;
import org.omidb.portal.agreement.service.Signatures;
import org.omidb.portal.link.domain.LinkSecret;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;

/** The page {@code agreement/accept.xhtml}: behind the link in the signatory's mail. */
@Named
@RequestScoped
public class AcceptPage {

  @Inject Query query;
  @Inject Signatures signatures;
  @Inject CurrentPerson person;
  @Inject Messages messages;

  private String token = "";
  private Optional<AgreementLine> line = Optional.empty();
  private boolean another;

  @PostConstruct
  void load() {
    token = query.text("token").filter(text -> text.length() <= LinkSecret.LONGEST).orElse("");
    line = signatures.look(person.caller(), token);
    another = signatures.isForAnother(person.caller(), token);
  }

  public @Nullable String accept() {
    return switch (signatures.accept(person.caller(), token)) {
      case Accepted(var events) -> {
        messages.info("agreement.invitation-accepted");
        yield "/agreement/read?faces-redirect=true&id=" + line.orElseThrow().id();
      }
      case Refused(var refusal) -> {
        messages.refusal("agreement", refusal);
        yield null;
      }
    };
  }

  /** Asks the team for a link to the address of the person who looks. */
  public String ask() {
    signatures.askForOwn(person.caller(), token);
    messages.info("agreement.invitation-asked", getAddress());
    return "/agreement/accept?faces-redirect=true&token="
        + URLEncoder.encode(token, StandardCharsets.UTF_8);
  }

  /** Whether the link was sent to another address than that of the person who looks. */
  public boolean isForAnother() {
    return another;
  }

  /** The verified address of the person who looks. */
  public String getAddress() {
    return person.person().map(Person::email).orElse("");
  }

  public String getToken() {
    return token;
  }

  public boolean isKnown() {
    return line.isPresent();
  }

  public String getReference() {
    return line.map(AgreementLine::reference).orElse("");
  }
}
