package org.omidb.portal.web.interest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.application.domain.ConfirmationLink;
import org.omidb.portal.application.service.Confirmations;
import org.omidb.portal.link.domain.LinkSecret;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.Reference;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;
import org.omidb.portal.web.signin.PageKey;

/**
 * The page {@code interest/confirm.xhtml}: behind the link in the mail to a visitor. It shows
 * nothing that the visitor wrote, and only its button has an effect.
 */
@Named
@RequestScoped
public class ConfirmPage {

  private final Confirmations confirmations;
  private final PageKey key;
  private final Messages messages;
  private final String token;
  private ConfirmationLink link;

  @Inject
  public ConfirmPage(Confirmations confirmations, Query query, PageKey key, Messages messages) {
    this.confirmations = confirmations;
    this.key = key;
    this.messages = messages;
    this.token = query.text("token").filter(text -> text.length() <= LinkSecret.LONGEST).orElse("");
    this.link = token.isEmpty() ? new ConfirmationLink.Dead() : confirmations.look(token);
  }

  /** Sends what waits to the team; the redirect leads to the receipt. */
  public @Nullable String confirm() {
    if (key.fresh().isEmpty()) {
      messages.error("application.confirm-renewed");
      return null;
    }
    return switch (confirmations.confirm(token)) {
      case Accepted(var references) -> receipt(references.getFirst()) + "&faces-redirect=true";
      case Refused(var refusal) -> {
        link = new ConfirmationLink.Dead();
        yield null;
      }
    };
  }

  /**
   * Before anything is written: a link that was used leads where it led the first time, and one
   * that is dead is an address where nothing is found.
   */
  public void answer() throws IOException {
    var external = FacesContext.getCurrentInstance().getExternalContext();
    switch (link) {
      case ConfirmationLink.Open open -> {}
      case ConfirmationLink.Used(var reference) ->
          external.redirect(external.getRequestContextPath() + receipt(reference));
      case ConfirmationLink.Dead dead ->
          external.setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  public boolean isOpen() {
    return link instanceof ConfirmationLink.Open;
  }

  private static String receipt(Reference reference) {
    return "/interest/sent?reference=" + reference;
  }
}
