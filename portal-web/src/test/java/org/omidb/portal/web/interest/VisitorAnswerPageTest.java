package org.omidb.portal.web.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.web.Unused.unused;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.config.DerivedKeys;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.parked.domain.FormKey;
import org.omidb.portal.parked.service.FormSecrets;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.thread.domain.AnswerLink;
import org.omidb.portal.thread.domain.AnswerLink.KeptAnswerLink;
import org.omidb.portal.thread.domain.ThreadEvent;
import org.omidb.portal.thread.domain.ThreadId;
import org.omidb.portal.thread.domain.ThreadRefusal;
import org.omidb.portal.thread.service.VisitorAnswers;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Said;
import org.omidb.portal.web.signin.PageKey;

/** A visitor answers a question by the link in a mail. */
class VisitorAnswerPageTest {

  private static final String PAGE = "/interest/answer";
  private static final FormSecrets SECRETS =
      new FormSecrets(
          new DerivedKeys(
              new Settings(key ->
                  Optional.of("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")
                      .filter(it -> key.equals(Setting.RELEASE_MASTER_KEY.key())))));

  private final Said said = Said.on("interest/answer.xhtml");
  private final List<String> looked = new ArrayList<>();
  private final List<List<String>> sent = new ArrayList<>();
  private AnswerLink worth = answerable();
  private Optional<ThreadRefusal> refusal = Optional.empty();
  private String key = signed(PAGE, Instant.now());

  @Test
  void opening_a_link_looks_and_uses_nothing() {
    var page = page("secret");
    assertThat(page.isOpen()).isTrue();
    assertThat(page.isSent()).isFalse();
    assertThat(page.getQuestion()).isEqualTo("How many?");
    assertThat(looked).containsExactly("secret");
    assertThat(sent).isEmpty();
  }

  @Test
  void the_answer_is_sent_and_the_link_says_so_from_then_on() {
    var page = page("secret");
    page.setWords("A thousand.");
    assertThat(page.send()).isEqualTo("/interest/answer?faces-redirect=true&token=secret");
    assertThat(sent).containsExactly(List.of("secret", "A thousand."));
    worth = new AnswerLink.Answered();
    assertThat(page("secret").isSent()).isTrue();
    assertThat(page("secret").isOpen()).isFalse();
  }

  @Test
  void a_form_that_is_old_or_not_the_portals_is_shown_again_as_it_was_typed() {
    for (var other :
        List.of(
            "",
            "forged.key",
            signed("/interest/new", Instant.now()),
            signed(PAGE, Instant.now().minus(FormKey.FRESH)))) {
      key = other;
      var page = page("secret");
      page.setWords("A thousand.");
      assertThat(page.send()).isNull();
      assertThat(page.getWords()).isEqualTo("A thousand.");
    }
    assertThat(said.all()).hasSize(4);
    assertThat(sent).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(ThreadRefusal.class)
  void a_link_that_died_while_its_page_was_open_says_why(ThreadRefusal why) {
    refusal = Optional.of(why);
    var page = page("secret");
    page.setWords("A thousand.");
    worth = new AnswerLink.NoneThere();
    assertThat(page.send()).isNull();
    said.assertRefused("thread", why);
    assertThat(page.isOpen()).isFalse();
    page.setWords(null);
    assertThat(page.getWords()).isEmpty();
  }

  @Test
  void what_cannot_be_a_secret_is_not_even_looked_up() {
    assertThat(page("x".repeat(101)).isOpen()).isFalse();
    assertThat(page("").isOpen()).isFalse();
    assertThat(looked).isEmpty();
  }

  private static AnswerLink answerable() {
    return new AnswerLink.Answerable(
        new KeptAnswerLink(
            Sha256.of("secret"),
            new ThreadId(Uuid7.next()),
            new ApplicationId(Uuid7.next()),
            Instant.MAX,
            false));
  }

  private static String signed(String page, Instant made) {
    return SECRETS.sign(new FormKey(UUID.randomUUID(), PersonId.VISITOR, page, made));
  }

  private VisitorAnswerPage page(String token) {
    var request = posted();
    return new VisitorAnswerPage(
        new Kept(),
        StandIns.query(Map.of("token", token)),
        new PageKey(request, new CurrentPerson(request), SECRETS),
        said);
  }

  private HttpServletRequest posted() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            VisitorAnswerPageTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "getServletPath" -> PAGE;
                  case "getPathInfo", "getAttribute" -> null;
                  case "getParameter" -> Objects.equals(arguments[0], "portal.key") ? key : null;
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private final class Kept extends VisitorAnswers {
    Kept() {
      super(unused(), unused(), unused(), unused(), unused(), unused());
    }

    @Override
    public AnswerLink look(String secret) {
      looked.add(secret);
      return worth;
    }

    @Override
    public Optional<String> question(String secret) {
      return Optional.of("How many?");
    }

    @Override
    public Decision<ThreadEvent> answer(String secret, String words) {
      sent.add(List.of(secret, words));
      return refusal
          .map(Decision::<ThreadEvent>refuse)
          .orElseGet(() -> Decision.acceptAll(List.of()));
    }
  }
}
