package org.omidb.portal.web.application;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.web.Unused.unused;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.ApplicationRefusal;
import org.omidb.portal.application.domain.FilledWith;
import org.omidb.portal.application.domain.PresentApplicant;
import org.omidb.portal.application.domain.SectionKept;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.form.service.FirstForms;
import org.omidb.portal.parked.domain.FormKey;
import org.omidb.portal.parked.service.FormSecrets;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.service.Json;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.form.SentForm;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Texts;

/** One question that is saved while its page stays open, and what the page is told of it. */
class AnswerServletTest {

  private static final Caller RITA = StandIns.caller(1);
  private static final String PAGE = "/application/section";

  private final OneDraft draft = new OneDraft();
  private final SomePeople people = new SomePeople();
  private Caller sender = RITA;
  private FormKey key = key(RITA.id(), PAGE);
  private int status = 200;

  @Test
  void a_question_is_saved_and_its_page_told_when_and_what_stands_there() throws IOException {
    draft.saved("team", 1, Typed.of(Map.of("experience", List.of("Much"))));
    var told = send(asking("team", "members").with("members", "Ada"));
    assertThat(told.path("told").asText()).isEqualTo("Saved 1 January 1970, 01:00");
    assertThat(draft.typed("team"))
        .isEqualTo(Typed.of(Map.of("members", List.of("Ada"), "experience", List.of("Much"))));
    var again = asking("team", "members").with("members", "Ben");
    send(again.with("filled", told.path("filled").asText()));
    assertThat(draft.answers("team").first("members")).contains("Ben");
    assertThat(draft.asides).isEmpty();
  }

  @Test
  void over_what_somebody_else_has_saved_both_texts_are_kept_and_the_page_leads_to_them()
      throws IOException {
    draft.saved("team", 1, Typed.of(Map.of("members", List.of("Ada"))));
    var told =
        send(
            asking("team", "members")
                .with("members", "Ben")
                .with("filled", FilledWith.of(team(), Typed.NONE).text()));
    assertThat(told.path("href").asText())
        .isEqualTo(
            "%s?id=%s&section=team&aside=%s"
                .formatted(PAGE, OneDraft.ID, draft.asides.getFirst().id()));
    assertThat(told.path("told").asText()).contains("Both texts are kept");
    assertThat(told.has("filled")).isFalse();
    assertThat(draft.answers("team").first("members")).contains("Ada");
  }

  @Test
  void the_page_is_told_what_the_section_asks_with_an_answer() throws IOException {
    draft.form = OneDraft.asking();
    var sent = asking("s", "w").with("form-version", "2");
    assertThat(send(sent.with("w", "yes")).path("asked").asText()).isEqualTo("w,why");
    assertThat(send(sent.with("w", "no").with("filled", filled("s"))).path("asked").asText())
        .isEqualTo("w");
  }

  @Test
  void a_refusal_and_another_form_are_said() throws IOException {
    draft.refusal = Optional.of(ApplicationRefusal.ANSWERS_TOO_LARGE);
    var sent = asking("team", "members").with("members", "Ada");
    assertThat(send(sent).path("told").asText())
        .isEqualTo(
            new Texts()
                .text(
                    "application.refusal.ANSWERS_TOO_LARGE",
                    ApplicationRefusal.ANSWERS_TOO_LARGE.limits().toArray()));
    assertThat(send(sent.with("form-version", "9")).path("told").asText())
        .contains("form has changed");
  }

  @Test
  void what_is_typed_after_the_draft_moved_to_a_newer_form_is_kept() throws IOException {
    draft.form = OneDraft.asking();
    var sent = asking("team", "members").with("members", "Ada").with("portal.asked", "members");
    var told = send(sent);
    assertThat(told.path("told").asText())
        .isEqualTo(new Texts().get("application.answer.saved-before"));
    assertThat(told.path("asked").asText()).isEqualTo("members");
    var typed = Typed.of(Map.of("members", List.of("Ada")));
    assertThat(told.path("filled").asText()).isEqualTo(FilledWith.of(teamAtFirst(), typed).text());
    assertThat(draft.sentFromBefore).containsExactly(List.of(1, "team", typed));
    draft.kept = new SectionKept.PutAside(UUID.randomUUID());
    assertThat(send(sent).path("href").asText()).isEqualTo("/application/tasks?id=" + OneDraft.ID);
    draft.refusal = Optional.of(ApplicationRefusal.ANSWERS_TOO_LARGE);
    assertThat(send(sent).has("filled")).isFalse();
  }

  private static Section teamAtFirst() {
    return FirstForms.of(FormName.APPLICATION)
        .section("team")
        .orElseThrow()
        .only(Set.of("members"));
  }

  @Test
  void what_no_page_of_ours_has_sent_to_this_person_saves_nothing() throws IOException {
    for (var wrong :
        List.of(
            key(RITA.id(), "/application/check"),
            key(StandIns.person(2), PAGE),
            new FormKey(UUID.randomUUID(), RITA.id(), PAGE, Instant.EPOCH))) {
      key = wrong;
      assertForbidden(asking("team", "members").with("members", "Ada"));
    }
    key = key(RITA.id(), PAGE);
    assertForbidden(asking("team", "members").header(SectionKey.HEADER, "forged"));
    sender = Caller.VISITOR;
    assertForbidden(asking("team", "members").with("members", "Ada"));
  }

  private void assertForbidden(SentForm form) throws IOException {
    assertThat(send(form).isMissingNode()).isTrue();
    assertThat(status).isEqualTo(HttpServletResponse.SC_FORBIDDEN);
    assertThat(draft.read(RITA, OneDraft.ID).section("team").version()).isZero();
  }

  @Test
  void what_is_no_question_of_the_section_or_comes_with_the_page_is_not_there() throws IOException {
    for (var place :
        List.of(
            asking("team", "title"),
            asking("nonsense", "members"),
            asking("team", "nonsense"),
            asking("flow", "diagram"),
            asking("team", "members").with("id", "nonsense"))) {
      status = 200;
      send(place);
      assertThat(status).isEqualTo(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private String filled(String section) {
    return FilledWith.of(draft.form.section(section).orElseThrow(), draft.typed(section)).text();
  }

  private Section team() {
    return draft.form.section("team").orElseThrow();
  }

  private static FormKey key(PersonId person, String page) {
    return new FormKey(UUID.randomUUID(), person, page, Instant.now());
  }

  private static SentForm asking(String section, String question) {
    return SectionPages.asking(SentForm.post(), section)
        .with("question", question)
        .with("form-version", "1")
        .header(SectionKey.HEADER, "signed");
  }

  /** What the page is told; nothing where it gets an error. */
  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private JsonNode send(SentForm form) throws IOException {
    var request = form.request();
    var servlet = new AnswerServlet();
    servlet.drafts = draft;
    servlet.pages = draft.older();
    servlet.asked = new Asked(request);
    servlet.person = StandIns.asking(sender);
    servlet.key = key(servlet.person);
    servlet.here = people.here(servlet.asked, draft, servlet.person);
    servlet.display = new Display();
    servlet.texts = new Texts();
    var written = new StringWriter();
    servlet.doPost(request, response(new PrintWriter(written)));
    return read(written);
  }

  private SectionKey key(CurrentPerson reader) {
    var secrets =
        new FormSecrets(unused()) {
          @Override
          public Optional<FormKey> read(String sent) {
            return sent.equals("signed") ? Optional.of(key) : Optional.empty();
          }
        };
    return new SectionKey(secrets, reader);
  }

  @Test
  void a_page_that_stays_open_says_so_and_is_told_who_else_writes_and_where() throws IOException {
    people.others =
        List.of(new PresentApplicant("Rita Rowe", "project"), new PresentApplicant("Nora", "gone"));
    assertThat(stay(asking("team", "members")).path("told").asText())
        .matches(
            "Rita Rowe is writing in section \\d+ \\(Project\\)\\. Nora is writing in this application\\.");
    assertThat(people.renewed).containsExactly("team");
    people.others = List.of();
    assertThat(stay(asking("team", "members")).path("told").asText()).isEmpty();
  }

  @Test
  void what_is_saved_says_so_too() throws IOException {
    send(asking("team", "members").with("members", "Ada"));
    assertThat(people.renewed).containsExactly("team");
  }

  @Test
  void what_no_page_of_ours_has_sent_says_nothing_of_anybody() throws IOException {
    key = key(StandIns.person(2), PAGE);
    assertThat(stay(asking("team", "members")).isMissingNode()).isTrue();
    assertThat(status).isEqualTo(HttpServletResponse.SC_FORBIDDEN);
    key = key(RITA.id(), PAGE);
    people.hidden = true;
    stay(asking("team", "members"));
    assertThat(status).isEqualTo(HttpServletResponse.SC_NOT_FOUND);
    assertThat(people.renewed).isEmpty();
  }

  /** What {@code here.js} is told; nothing where it gets an error. */
  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private JsonNode stay(SentForm form) throws IOException {
    var request = form.request();
    var servlet = new PresenceServlet();
    var reader = StandIns.asking(sender);
    servlet.asked = new Asked(request);
    servlet.key = key(reader);
    servlet.here = people.here(servlet.asked, draft, reader);
    var written = new StringWriter();
    servlet.doPost(request, response(new PrintWriter(written)));
    return read(written);
  }

  private static JsonNode read(StringWriter written) {
    var text = written.toString();
    return text.isEmpty()
        ? Json.read("{}", JsonNode.class).path("nothing")
        : Json.read(text, JsonNode.class);
  }

  private HttpServletResponse response(PrintWriter writer) {
    return (HttpServletResponse)
        Proxy.newProxyInstance(
            AnswerServletTest.class.getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "getWriter" -> writer;
                  case "sendError" -> {
                    status = (Integer) requireNonNull(arguments)[0];
                    yield null;
                  }
                  case "setContentType", "setCharacterEncoding", "setHeader" -> null;
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
