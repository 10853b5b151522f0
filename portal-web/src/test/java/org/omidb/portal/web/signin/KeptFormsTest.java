package org.omidb.portal.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.parked.domain.ParkedFile;
import org.omidb.portal.web.errors.ErrorPage;

/** What becomes of a form that its page cannot take, and of one that is too large. */
class KeptFormsTest extends FormsOfPeople {

  private static final String SECTION = "/application/section";

  @Test
  void a_form_waits_on_while_its_page_does_not_answer() throws Exception {
    send(form("/application/section", RITA), Optional.empty());
    answer = 500;
    send(again(RITA), Optional.of(RITA));
    assertThat(waiting.waiting(RITA, now())).hasSize(1);
  }

  @Test
  void a_file_that_is_too_large_is_named_to_be_chosen_again() throws Exception {
    var first = form("/application/section", RITA);
    first.parts.add(
        new ParkedPart(ParkedFile.of("cv", "<cv>.pdf", "application/pdf", new byte[2 << 20])));
    send(first, Optional.empty());
    assertThat(shown(RITA)).contains("choose it again", "&lt;cv&gt;.pdf");
    assertThat(again(RITA).body.get("cv-not-kept"))
        .as("its page asks for it")
        .containsExactly("<cv>.pdf");
    send(again(RITA), Optional.empty());
    assertThat(shown(RITA)).as("not signed in once more").contains("&lt;cv&gt;.pdf");
  }

  @Test
  void a_form_is_named_by_what_was_pressed_and_for_what() throws Exception {
    send(
        form(SECTION, RITA)
            .with("portal.about", "review of OMI-2026-0003")
            .with("press-j_idt5", "Change your <vote>"),
        Optional.empty());
    assertThat(shown(RITA))
        .contains(
            "<h2 class=\"govuk-heading-m\">“Change your &lt;vote&gt;”, review of"
                + " OMI-2026-0003</h2>",
            "hidden\">: “Change your &lt;vote&gt;”, review of OMI-2026-0003</span>");
  }

  @Test
  void a_form_is_named_by_its_section() {
    assertThat(FormsOfPeople.name("/application/section?id=1&section=team"))
        .isEqualTo("Your application: Team");
    assertThat(FormsOfPeople.name("/application/section?id=1&section=nonsense"))
        .isEqualTo("Your application");
    assertThat(FormsOfPeople.name("/home")).isEqualTo("A page of the portal");
  }

  @Test
  void two_windows_of_one_page_lose_nothing_to_each_other() throws Exception {
    var first = form(SECTION, RITA).with("words", "first window");
    send(first, Optional.empty());
    send(form(SECTION, RITA).with("words", "second window"), Optional.empty());
    send(first.with("words", "first window, again"), Optional.empty());
    assertThat(waiting.waiting(RITA, now()))
        .extracting(form -> form.fields().getOrDefault("words", List.of()).getFirst())
        .containsExactlyInAnyOrder("first window, again", "second window");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 500})
  void what_was_written_is_kept_and_can_be_read_where_its_page_is_gone(int status)
      throws Exception {
    answer = status;
    var sent = send(form(SECTION, RITA), Optional.of(RITA));
    assertThat(sent.request().getAttribute(ErrorPage.KEPT)).isEqualTo(Resume.PATH);
    assertThat(shown(RITA))
        .contains("<p class=\"govuk-body portal-lines\">typed by Rita: &quot;&lt;b&gt;&amp;");
  }

  @Test
  void what_was_written_is_kept_where_its_page_breaks() {
    var sent = form(SECTION, RITA);
    thrown = Optional.of(new IllegalStateException("broken"));
    assertThatThrownBy(() -> send(sent, Optional.of(RITA))).hasMessage("broken");
    assertThat(sent.request().getAttribute(ErrorPage.KEPT)).isEqualTo(Resume.PATH);
    assertThat(waiting.waiting(RITA, now())).hasSize(1);
  }

  @Test
  void what_broke_the_page_is_told_though_nothing_can_be_kept_either() {
    thrown = Optional.of(new IllegalStateException("broken"));
    waiting.full = true;
    assertThatThrownBy(() -> send(form(SECTION, RITA), Optional.of(RITA)))
        .hasMessage("broken")
        .satisfies(it -> assertThat(it.getSuppressed()).hasSize(1));
  }

  @Test
  void choices_and_buttons_alone_are_not_kept() throws Exception {
    answer = 404;
    var sent =
        send(
            form(SECTION, RITA).with("words", "approve").with("press-save", "Save and continue"),
            Optional.of(RITA));
    assertThat(sent.request().getAttribute(ErrorPage.KEPT)).isNull();
    assertThat(waiting.forms).isEmpty();
  }

  @Test
  void a_text_that_is_too_long_to_be_kept_is_said_not_to_be() throws Exception {
    var sent = send(tooLong(), Optional.empty());
    assertThat(sent.status).isEqualTo(413);
    assertThat(sent.page()).contains("Your text is not saved", "still in your browser");
    assertThat(send(tooLong(), Optional.of(MAYA)).page())
        .contains("Somebody else is signed in", "too long to be kept");
    assertThat(waiting.forms).isEmpty();
  }

  private static Exchange tooLong() {
    return form(SECTION, RITA).with("words", "ab ".repeat(1 << 19));
  }
}
