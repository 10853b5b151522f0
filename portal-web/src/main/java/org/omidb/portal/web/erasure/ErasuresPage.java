package org.omidb.portal.web.erasure;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.erasure.domain.ErasureRefusal;
import org.omidb.portal.erasure.domain.ErasureRequest;
import org.omidb.portal.erasure.service.Erasures;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Texts;

/** The page {@code admin/erasures.xhtml}: who has asked to be erased. */
@Named
@RequestScoped
public class ErasuresPage {

  @Inject Erasures erasures;
  @Inject CurrentPerson person;
  @Inject Messages messages;
  @Inject Texts texts;

  private List<ErasureRequest> lines = List.of();
  private String address = "";

  @PostConstruct
  void load() {
    lines = erasures.all(person.caller());
  }

  /** Writes down that somebody has asked by mail or letter. */
  public @Nullable String writeDown() {
    return switch (erasures.askFor(person.caller(), address)) {
      case Decision.Accepted<?> done -> {
        messages.info("erasure.written-down");
        yield "/admin/erasures?faces-redirect=true";
      }
      case Decision.Refused<?>(var refusal) -> {
        if (refusal == ErasureRefusal.NOT_A_MAIL_ADDRESS) {
          messages.fieldError(
              "erasuresForm:address", texts.get("erasure.refusal.NOT_A_MAIL_ADDRESS"));
        } else {
          messages.refusal("erasure", refusal);
        }
        yield null;
      }
    };
  }

  public List<ErasureRequest> getLines() {
    return lines;
  }

  public boolean isAdministrator() {
    return person.caller().has(Role.ADMINISTRATOR);
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address;
  }
}
