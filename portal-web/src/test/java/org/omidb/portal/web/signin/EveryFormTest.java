package org.omidb.portal.web.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.omidb.portal.config.DerivedKeys;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.parked.domain.FormKey;
import org.omidb.portal.parked.domain.ParkedFile;
import org.omidb.portal.parked.domain.ParkedForm;
import org.omidb.portal.parked.service.FormSecrets;
import org.omidb.portal.parked.service.ParkedForms;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.web.shared.Dates;
import org.omidb.portal.web.shared.ParkedParts;

/**
 * Every form of the portal, found in the sources of its pages, sent as people send it whose session
 * is not what it was: nothing is lost, nothing is done for anybody else.
 */
class EveryFormTest {

  private static final PersonId RITA = new PersonId(new UUID(1, 1));
  private static final PersonId MAYA = new PersonId(new UUID(1, 2));
  private static final String QUERY = "?id=0190a6f0-1111-7222-8333-444455556666";
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

  private final Waiting waiting = new Waiting();
  private final List<HttpServletRequest> taken = new ArrayList<>();

  /** What the pages would do with it is theirs; how they answer may differ. */
  private int answer = 302;

  static SortedSet<String> pages() {
    return FormSources.pages();
  }

  @Test
  void there_are_forms_and_each_is_made_by_the_tag_that_signs_it() {
    assertThat(pages())
        .hasSizeGreaterThan(25)
        .contains("/application/section", "/data/release", "/committee/review", "/interest/new");
    var tag = FormSources.ROOT.resolve("WEB-INF/tags/form.xhtml");
    assertThat(FormSources.source(tag))
        .contains("<input type=\"hidden\" name=\"#{pageKey.name}\" value=\"#{pageKey.text}\"/>");
    FormSources.all()
        .filter(file -> !file.equals(tag))
        .forEach(file ->
            assertThat(FormSources.source(file).replaceAll("<form [^>]*\"get\"", ""))
                .as(file.toString())
                .doesNotContain("<h:form", "<o:form", "<p:form")
                .doesNotContainPattern("<form (?![^>]*/sign-out\")"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whoever_is_signed_in_sends_it(String page) throws Exception {
    var sent = send(form(page, RITA), Optional.of(RITA));
    assertThat(taken).hasSize(1);
    assertThat(sent.location()).isEmpty();
    assertThat(sent.headers.get("Cache-Control"))
        .isEqualTo(FormGate.SECRET.contains(page) ? null : "private, max-age=0");
    assertThat(waiting.forms).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void without_a_session_it_waits_or_needs_none(String page) throws Exception {
    var sent = send(form(page, RITA), Optional.empty());
    if (FormGate.PUBLIC.contains(page)) {
      assertThat(taken).hasSize(1);
      return;
    }
    assertThat(taken).isEmpty();
    assertThat(sent.location()).contains(Resume.PATH);
    sendAgainAs(RITA, page);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void with_the_session_of_another_it_waits_for_who_opened_the_page(String page) throws Exception {
    var sent = send(form(page, RITA), Optional.of(MAYA));
    if (FormGate.PUBLIC.contains(page)) {
      assertThat(taken).hasSize(1);
      return;
    }
    assertThat(taken).isEmpty();
    assertThat(sent.status).isEqualTo(409);
    assertThat(sent.page()).contains("Somebody else is signed in").doesNotContain("typed by Rita");
    assertThat(waiting.waiting(MAYA, now())).isEmpty();
    sendAgainAs(RITA, page);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_form_that_is_not_signed_changes_nothing_until_its_sender_says_so(String page)
      throws Exception {
    if (FormGate.PUBLIC.contains(page)) {
      return;
    }
    var sent = send(form(page, RITA).with(SentForms.KEY, "forged.key"), Optional.of(RITA));
    assertThat(taken).isEmpty();
    assertThat(sent.location()).contains(Resume.PATH);
    sendAgainAs(RITA, page);
  }

  @Test
  void what_comes_without_a_name_and_a_session_leaves_nothing() throws Exception {
    var sent =
        send(
            form("/invitation/accept", RITA).with(SentForms.KEY, key(PersonId.VISITOR, "/x")),
            Optional.empty());
    assertThat(sent.location()).contains("/invitation/accept" + QUERY);
    assertThat(waiting.forms).isEmpty();
  }

  @Test
  void a_file_is_sent_again_with_its_form_even_if_the_session_ends_once_more() throws Exception {
    var page = "/application/section";
    var first = form(page, RITA);
    var file = ParkedFile.of("cv", "cv.pdf", "application/pdf", "%PDF-1.7".getBytes(UTF_8));
    first.parts.add(new ParkedPart(file));
    send(first, Optional.empty());
    send(again(RITA), Optional.empty());
    send(again(RITA), Optional.of(RITA));
    assertThat(taken.getFirst().getParts())
        .singleElement()
        .satisfies(part -> {
          assertThat(part.getSubmittedFileName()).isEqualTo("cv.pdf");
          assertThat(part.getInputStream().readAllBytes()).isEqualTo(file.content());
        });
    assertThat(taken.getFirst().getPart("cv")).isNotNull();
    assertThat(ParkedParts.find(taken.getFirst(), "cv")).isPresent();
    assertThat(ParkedParts.find(taken.getFirst(), "other")).isEmpty();
    assertThat(taken.getFirst().getPart("other")).isNull();
  }

  @Test
  void a_file_that_is_too_large_is_named_to_be_chosen_again() throws Exception {
    var first = form("/application/section", RITA);
    first.parts.add(
        new ParkedPart(ParkedFile.of("cv", "<cv>.pdf", "application/pdf", new byte[2 << 20])));
    send(first, Optional.empty());
    assertThat(shown(RITA)).contains("choose it again", "&lt;cv&gt;.pdf");
  }

  @Test
  void a_form_waits_on_while_its_page_does_not_answer() throws Exception {
    send(form("/application/section", RITA), Optional.empty());
    answer = 500;
    send(again(RITA), Optional.of(RITA));
    assertThat(waiting.waiting(RITA, now())).hasSize(1);
  }

  @Test
  void a_nul_that_was_pasted_is_left_out() throws Exception {
    var page = "/application/section";
    send(form(page, RITA).with("summary", "a\0b"), Optional.of(RITA));
    assertThat(taken.getFirst().getParameter("summary")).isEqualTo("ab");
    assertThat(taken.getFirst().getParameterMap().get("summary")).containsExactly("ab");
    send(form(page, RITA).with("summary", "a\0b"), Optional.empty());
    assertThat(waiting.forms.values().iterator().next().fields())
        .containsEntry("summary", List.of("ab"));
  }

  @Test
  void a_view_that_was_kept_once_counts_for_nothing() throws Exception {
    send(form("/application/section", RITA).with(SentForms.STATE, "-1:2"), Optional.of(RITA));
    assertThat(taken.getFirst().getParameter(SentForms.STATE)).isEqualTo("stateless");
  }

  /** After the server has been started anew, which knows no more than its settings and tables. */
  private void sendAgainAs(PersonId person, String page) throws Exception {
    assertThat(shown(person)).contains("Send it again", WaitingForm.name(page));
    send(again(person), Optional.of(person));
    assertThat(taken)
        .singleElement()
        .satisfies(request -> {
          assertThat(request.getParameter("id")).isEqualTo(QUERY.substring(4));
          assertThat(request.getParameterMap().get("id")).hasSize(1);
          assertThat(request.getParameter("words")).isEqualTo("typed by Rita: \"<b>&\n'");
          assertThat(request.getParameterValues("choices")).containsExactly("a", "b");
        });
    assertThat(waiting.forms).isEmpty();
  }

  private static Exchange form(String page, PersonId person) {
    return new Exchange(page + QUERY)
        .with(SentForms.KEY, key(person, page))
        .with(SentForms.STATE, "stateless")
        .with("words", "typed by Rita: \"<b>&\n'")
        .with("choices", "a", "b");
  }

  private String shown(PersonId person) {
    var form = waiting.waiting(person, now()).getFirst();
    return new WaitingForm(secrets(), new Dates()).show(form, person, "", now());
  }

  /** What a browser sends that presses the first button of what was shown. */
  private Exchange again(PersonId person) {
    var shown = shown(person).split("</form>", 2)[0];
    var address = Pattern.compile("action=\"([^\"]*)\"").matcher(shown);
    assertThat(address.find()).isTrue();
    var exchange = new Exchange(plain(address.group(1)));
    HIDDEN
        .matcher(shown)
        .results()
        .forEach(field -> {
          var name = plain(field.group(1));
          var values = new ArrayList<>(List.of(exchange.body.getOrDefault(name, new String[0])));
          values.add(plain(field.group(2)));
          exchange.body.put(name, values.toArray(String[]::new));
        });
    return exchange;
  }

  private static String plain(String escaped) {
    return escaped
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private Exchange send(Exchange exchange, Optional<PersonId> sender) throws Exception {
    var gate = new FormGate();
    gate.parking = new Parking(secrets(), waiting);
    gate.doFilter(
        exchange.from(sender).request(),
        exchange.response(),
        (request, response) -> {
          taken.add((HttpServletRequest) request);
          exchange.status = answer;
        });
    return exchange;
  }

  private static String key(PersonId person, String page) {
    return secrets().sign(new FormKey(UUID.randomUUID(), person, page, now()));
  }

  private static FormSecrets secrets() {
    return new FormSecrets(
        new DerivedKeys(
            new Settings(key ->
                Optional.of("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")
                    .filter(it -> key.equals(Setting.RELEASE_MASTER_KEY.key())))));
  }

  private static Instant now() {
    return Instant.now();
  }

  /** The table, in memory: what waits for whom, one a page. */
  private static final class Waiting extends ParkedForms {
    private final Map<String, ParkedForm> forms = new LinkedHashMap<>();

    @Override
    public void park(PersonId owner, ParkedForm form) {
      forms.put(owner + " " + form.address(), form);
    }

    @Override
    public List<ParkedForm> waiting(PersonId owner, Instant now) {
      return forms.entrySet().stream()
          .filter(entry -> entry.getKey().startsWith(owner + " "))
          .map(Map.Entry::getValue)
          .toList();
    }

    @Override
    public Optional<ParkedForm> find(PersonId owner, UUID id, Instant now) {
      return waiting(owner, now).stream().filter(form -> form.id().equals(id)).findFirst();
    }

    @Override
    public void remove(PersonId owner, UUID id) {
      find(owner, id, now()).ifPresent(form -> forms.remove(owner + " " + form.address()));
    }
  }
}
