package org.omidb.portal.web.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.application.domain.ApplicationRefusal.CONFIRMATION_UNKNOWN;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.ConfirmationLink;
import org.omidb.portal.application.domain.PendingInterest;
import org.omidb.portal.application.service.Confirmations;
import org.omidb.portal.application.service.Interests;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.LinkSecret;
import org.omidb.portal.shared.domain.MailAddress;
import org.omidb.portal.shared.domain.Origin;
import org.omidb.portal.shared.domain.Reference;
import org.omidb.portal.shared.domain.TrustedProxies;
import org.omidb.portal.web.catalogue.SelectionWords;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Notes;
import org.omidb.portal.web.shared.Origins;
import org.omidb.portal.web.shared.Query;
import org.omidb.portal.web.shared.Texts;

/** What a visitor's pages ask for, and where they lead. */
class InterestPagesTest {

  private static final Reference OMI_42 = new Reference(Reference.Kind.OMI, 2026, 42);
  private static final String KEY = "0190a6f0-1111-7222-8333-444455556666";

  private final String secret = LinkSecret.random().reveal();
  private final Links links = new Links();
  private String unseen = "";

  @Test
  void a_form_that_was_taken_leads_to_the_mailbox_and_claims_no_reference() {
    var forms = new Forms();
    assertThat(newPage(forms).send()).isEqualTo("/interest/mailed?faces-redirect=true");
    assertThat(forms.keys).containsExactly(UUID.fromString(KEY));
  }

  @Test
  void whoever_fills_in_the_unseen_field_is_taken_quietly_as_suspect() {
    var forms = new Forms();
    unseen = "https://example.org";
    assertThat(newPage(forms).send()).isEqualTo("/interest/mailed?faces-redirect=true");
    unseen = "";
    newPage(forms).send();
    assertThat(forms.suspects).containsExactly(true, false);
  }

  @Test
  void opening_a_link_looks_and_uses_nothing() {
    links.worth = new ConfirmationLink.Open(waiting());
    assertThat(confirmPage(secret).isOpen()).isTrue();
    assertThat(links.looked).containsExactly(secret);
    assertThat(links.pressed).isEmpty();
  }

  @Test
  void the_button_leads_to_the_receipt_with_the_reference() {
    links.worth = new ConfirmationLink.Open(waiting());
    links.answer = Decision.accept(OMI_42);
    assertThat(confirmPage(secret).confirm())
        .isEqualTo("/interest/sent?reference=OMI-2026-0042&faces-redirect=true");
    assertThat(links.pressed).containsExactly(secret);
  }

  @Test
  void a_link_that_died_while_its_page_was_open_is_told_to_be_dead() {
    links.worth = new ConfirmationLink.Open(waiting());
    links.answer = Decision.refuse(CONFIRMATION_UNKNOWN);
    var page = confirmPage(secret);
    assertThat(page.confirm()).isNull();
    assertThat(page.isOpen()).isFalse();
  }

  @Test
  void a_link_that_was_used_or_is_dead_has_no_button() {
    links.worth = new ConfirmationLink.Used(OMI_42);
    assertThat(confirmPage(secret).isOpen()).isFalse();
    links.worth = new ConfirmationLink.Dead();
    assertThat(confirmPage(secret).isOpen()).isFalse();
  }

  @Test
  void what_cannot_be_a_secret_is_not_even_looked_up() {
    links.worth = new ConfirmationLink.Open(waiting());
    assertThat(confirmPage("x".repeat(101)).isOpen()).isFalse();
    assertThat(confirmPage("").isOpen()).isFalse();
    assertThat(links.looked).isEmpty();
  }

  private static PendingInterest waiting() {
    return new PendingInterest(
        LinkSecret.random().hash(),
        UUID.randomUUID(),
        1,
        "val@example.org",
        Answers.NONE,
        Instant.EPOCH,
        false);
  }

  private ConfirmPage confirmPage(String token) {
    return new ConfirmPage(
        links,
        new Query() {
          @Override
          public Optional<String> text(String name) {
            return Optional.of(token).filter(it -> name.equals("token"));
          }
        });
  }

  private InterestPage newPage(Interests forms) {
    var request = posted();
    var messages = new Messages(new Texts(), new Notes(), new CurrentPerson(request));
    var origins =
        new Origins(TrustedProxies.parse("")) {
          @Override
          public Origin of(HttpServletRequest from) {
            return new Origin("192.0.2.1");
          }
        };
    return new InterestPage(forms, messages, request, origins, new SelectionWords() {});
  }

  private HttpServletRequest posted() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            InterestPagesTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "getMethod" -> "POST";
                  case "getParameter" ->
                      Map.of("key", KEY, "leave-empty", unseen).get(arguments[0]);
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  /** Takes every form. */
  private static final class Forms extends Interests {
    private final List<UUID> keys = new ArrayList<>();
    private final List<Boolean> suspects = new ArrayList<>();

    @Override
    public Decision<MailAddress> express(
        UUID formKey, Answers answers, Origin origin, boolean suspect) {
      keys.add(formKey);
      suspects.add(suspect);
      return Decision.accept(new MailAddress("val", "example.org"));
    }
  }

  /** Links that are all worth the same. */
  private static final class Links extends Confirmations {
    private final List<String> looked = new ArrayList<>();
    private final List<String> pressed = new ArrayList<>();
    private ConfirmationLink worth = new ConfirmationLink.Dead();
    private Decision<Reference> answer = Decision.refuse(CONFIRMATION_UNKNOWN);

    @Override
    public ConfirmationLink look(String secret) {
      looked.add(secret);
      return worth;
    }

    @Override
    public Decision<Reference> confirm(String secret) {
      pressed.add(secret);
      return answer;
    }
  }
}
