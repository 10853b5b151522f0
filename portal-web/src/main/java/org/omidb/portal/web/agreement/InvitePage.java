package org.omidb.portal.web.agreement;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.agreement.domain.AgreementCase;
import org.omidb.portal.agreement.service.Agreements;
import org.omidb.portal.agreement.service.Signatures;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;

/** The page {@code agreement/invite.xhtml}: mails the recipient's signatory their link. */
@Named
@RequestScoped
public class InvitePage {

  @Inject Query query;
  @Inject Agreements agreements;
  @Inject Signatures signatures;
  @Inject Applications applications;
  @Inject CurrentPerson person;
  @Inject Messages messages;

  @SuppressWarnings("NullAway.Init")
  private AgreementCase about;

  private String name = "";
  private String email = "";

  @PostConstruct
  void load() {
    if (!person.caller().has(Role.LICENSING)) {
      throw new NotFoundException("Page");
    }
    about = agreements.about(person.caller(), new AgreementId(query.id("id")));
    var signatory = applications.summary(about.line().application()).signatory();
    name = signatory.name();
    email = signatory.email();
  }

  public @Nullable String invite() {
    var id = about.line().id();
    return switch (signatures.invite(person.caller(), id, name, email)) {
      case Accepted(var events) -> {
        messages.info("agreement.invited", email);
        yield "/agreement/read?faces-redirect=true&id=" + id;
      }
      case Refused(var refusal) -> {
        messages.refusal("agreement", refusal);
        yield null;
      }
    };
  }

  public AgreementCase getAbout() {
    return about;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }
}
