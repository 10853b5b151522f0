package org.omidb.portal.web.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.application.domain.ApplicationRefusal.CONFIRMATION_UNKNOWN;
import static org.omidb.portal.web.Unused.unused;

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
import org.omidb.portal.config.DerivedKeys;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.link.domain.LinkSecret;
import org.omidb.portal.parked.domain.FormKey;
import org.omidb.portal.parked.service.FormSecrets;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.MailAddress;
import org.omidb.portal.shared.domain.Origin;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Reference;
import org.omidb.portal.shared.domain.TrustedProxies;
import org.omidb.portal.web.catalogue.SelectionWords;
import org.omidb.portal.web.form.FormsAtFirst;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Dates;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Notes;
import org.omidb.portal.web.shared.Origins;
import org.omidb.portal.web.shared.Query;
import org.omidb.portal.web.shared.Texts;
import org.omidb.portal.web.signin.PageKey;

/** What a visitor's pages ask for, and where they lead. */
class InterestPagesTest {

  private static final Reference OMI_42 = new Reference(Reference.Kind.OMI, 2026, 42);
  private static final UUID FORM = UUID.fromString("0190a6f0-1111-7222-8333-444455556666");
  private static final FormSecrets SECRETS =
      new FormSecrets(
          new DerivedKeys(
              new Settings(key ->
                  Optional.of("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")
                      .filter(it -> key.equals(Setting.RELEASE_MASTER_KEY.key())))));

  private final String secret = LinkSecret.random().reveal();
  private final Links links = new Links();
  private String unseen = "";
  private String key = signed("/interest/new", Instant.now());

  @Test
  void a_form_that_was_taken_leads_to_the_mailbox_and_claims_no_reference() {
    var forms = new Forms();
    assertThat(newPage(forms).send()).isEqualTo("/interest/mailed?faces-redirect=true");
    assertThat(forms.keys).containsExactly(FORM);
  }

  @Test
  void a_form_that_is_old_or_not_the_portals_is_shown_again_and_not_taken() {
    var forms = new Forms();
    for (var other :
        List.of(
            "",
            "forged.key",
            signed("/interest/confirm", Instant.now()),
            signed("/interest/new", Instant.now().minus(FormKey.FRESH)))) {
      key = other;
      var shown = new ArrayList<String>();
      assertThat(newPage(forms, shown).send()).isNull();
      assertThat(shown).containsExactly("application.form-renewed");
    }
    assertThat(forms.keys).isEmpty();
  }

  @Test
  void a_button_that_waited_for_more_than_a_day_is_to_be_pressed_again() {
    links.worth = new ConfirmationLink.Open(waiting());
    links.answer = Decision.accept(OMI_42);
    key = signed("/interest/confirm", Instant.now().minus(FormKey.FRESH));
    var shown = new ArrayList<String>();
    assertThat(confirmPage(secret, shown).confirm()).isNull();
    assertThat(links.pressed).isEmpty();
    assertThat(shown).containsExactly("application.confirm-renewed");
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
    key = signed("/interest/confirm", Instant.now());
    links.worth = new ConfirmationLink.Open(waiting());
    links.answer = Decision.accept(OMI_42);
    assertThat(confirmPage(secret).confirm())
        .isEqualTo("/interest/sent?reference=OMI-2026-0042&faces-redirect=true");
    assertThat(links.pressed).containsExactly(secret);
  }

  @Test
  void a_link_that_died_while_its_page_was_open_is_told_to_be_dead() {
    key = signed("/interest/confirm", Instant.now());
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

  private static String signed(String page, Instant made) {
    return SECRETS.sign(new FormKey(FORM, PersonId.VISITOR, page, made));
  }

  private PageKey pageKey(String page) {
    var request = posted(page);
    return new PageKey(request, new CurrentPerson(request), SECRETS);
  }

  private Messages messages(List<String> shown) {
    return new Messages(new Texts(), new Notes(), new CurrentPerson(posted("/"))) {
      @Override
      public void error(String text, Object... values) {
        shown.add(text);
      }
    };
  }

  private ConfirmPage confirmPage(String token) {
    return confirmPage(token, new ArrayList<>());
  }

  private ConfirmPage confirmPage(String token, List<String> shown) {
    return new ConfirmPage(
        links,
        new Query(unused()) {
          @Override
          public Optional<String> text(String name) {
            return Optional.of(token).filter(it -> name.equals("token"));
          }
        },
        pageKey("/interest/confirm"),
        messages(shown));
  }

  private InterestPage newPage(Interests forms) {
    return newPage(forms, new ArrayList<>());
  }

  private InterestPage newPage(Interests forms, List<String> shown) {
    var request = posted("/interest/new");
    var origins =
        new Origins(TrustedProxies.parse("")) {
          @Override
          public Origin of(HttpServletRequest from) {
            return new Origin("192.0.2.1");
          }
        };
    return new InterestPage(
        forms,
        new FormsAtFirst(),
        messages(shown),
        request,
        origins,
        new SelectionWords(unused(), unused(), unused(), unused()) {},
        new Dates(),
        pageKey("/interest/new"));
  }

  private HttpServletRequest posted(String page) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            InterestPagesTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "getMethod" -> "POST";
                  case "getServletPath" -> page;
                  case "getPathInfo", "getAttribute" -> null;
                  case "getParameter" ->
                      Map.of("portal.key", key, "leave-empty", unseen).get(arguments[0]);
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  /** Takes every form. */
  private static final class Forms extends Interests {
    private final List<UUID> keys = new ArrayList<>();
    private final List<Boolean> suspects = new ArrayList<>();

    Forms() {
      super(unused(), unused(), unused(), unused(), unused(), unused(), unused(), unused());
    }

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

    Links() {
      super(
          unused(), unused(), unused(), unused(), unused(), unused(), unused(), unused(), unused());
    }

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
