package org.omidb.portal.web.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.omidb.portal.parked.domain.ParkedFile;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.web.shared.ParkedParts;

/**
 * Every form of the portal, found in the sources of its pages, sent as people send it whose session
 * is not what it was: nothing is lost, nothing is done for anybody else.
 */
class EveryFormTest extends FormsOfPeople {

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

  /** One that waits says what was pressed for which reference; these are about none. */
  @Test
  void each_says_what_it_is_about() {
    var about = Pattern.compile("<g:form(?![^>]* ?concerns=\"[^\"]+\")");
    assertThat(
            FormSources.all()
                .filter(file -> about.matcher(FormSources.source(file)).find())
                .map(file -> FormSources.ROOT.relativize(file).toString()))
        .containsExactlyInAnyOrder(
            "WEB-INF/jobs/mails.xhtml",
            "admin/jobs.xhtml",
            "agreement/accept.xhtml",
            "catalogue/save.xhtml",
            "data/figures.xhtml",
            "data/publish.xhtml",
            "interest/answer.xhtml",
            "interest/confirm.xhtml",
            "interest/new.xhtml",
            "invitation/accept.xhtml");
    assertThat(FormSources.source(FormSources.ROOT.resolve("WEB-INF/tags/form.xhtml")))
        .contains("name=\"" + SentForms.ABOUT + "\" value=\"#{concerns}\"");
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
    assertThat(ParkedParts.of(taken.getFirst(), "cv")).hasSize(1);
    assertThat(ParkedParts.of(taken.getFirst(), "other")).isEmpty();
    assertThat(taken.getFirst().getPart("other")).isNull();
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
    assertThat(shown(person)).contains("Send it again", FormsOfPeople.name(page));
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
}
