package org.omidb.portal.web.errors;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.FacesException;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.shared.ForeignFormException;
import org.omidb.portal.web.shared.MalformedException;
import org.omidb.portal.web.shared.NotShownException;

class TroubleTest {

  @Test
  void what_a_person_may_not_see_is_not_there_however_deep_it_is_wrapped() {
    var thrown = new ServletException(new FacesException(new NotFoundException("application 7")));
    assertThat(Trouble.of(500, thrown)).isEqualTo(Trouble.NOT_FOUND);
  }

  @Test
  void of_what_was_there_a_while_ago_its_reader_is_told_more() {
    var gone = new NotFoundException("Working copy", "Somebody has published it.");
    assertThat(Trouble.gone(new ServletException(new FacesException(gone))))
        .contains("Somebody has published it.");
    assertThat(Trouble.of(500, gone)).isEqualTo(Trouble.NOT_FOUND);
    assertThat(Trouble.gone(new NotFoundException("application 7"))).isEmpty();
    assertThat(Trouble.gone(null)).isEmpty();
  }

  @Test
  void a_form_of_another_site_is_told_apart_from_a_page_that_is_not_open_to_somebody() {
    assertThat(Trouble.of(403, new ForeignFormException())).isEqualTo(Trouble.FOREIGN);
  }

  @Test
  void a_form_that_does_not_say_what_was_shown_is_the_askers_fault() {
    var thrown = new ServletException(new FacesException(new NotShownException("document")));
    assertThat(Trouble.of(500, thrown)).isEqualTo(Trouble.BAD_REQUEST);
  }

  @Test
  void a_request_that_no_page_makes_is_the_askers_fault() {
    var thrown = new ServletException(new FacesException(new MalformedException("two buttons")));
    assertThat(Trouble.of(500, thrown)).isEqualTo(Trouble.BAD_REQUEST);
  }

  @Test
  void anything_else_that_is_thrown_is_the_portals_fault() {
    assertThat(Trouble.of(500, new IllegalStateException("secret"))).isEqualTo(Trouble.BROKEN);
  }

  @ParameterizedTest
  @CsvSource({
    "400, BAD_REQUEST",
    "401, UNAUTHORISED",
    "403, FORBIDDEN",
    "404, NOT_FOUND",
    "405, NOT_ALLOWED",
    "409, BAD_REQUEST",
    "411, NO_LENGTH",
    "421, MISDIRECTED",
    "413, TOO_LARGE",
    "418, BAD_REQUEST",
    "500, BROKEN",
    "502, BROKEN",
    "503, UNAVAILABLE"
  })
  void every_status_has_words(int status, Trouble trouble) {
    assertThat(Trouble.of(status, null)).isEqualTo(trouble);
  }

  @Test
  void a_chain_of_causes_that_bites_its_tail_ends() {
    var first = new IllegalStateException("a");
    first.initCause(new IllegalStateException("b", first));
    assertThat(Trouble.of(500, first)).isEqualTo(Trouble.BROKEN);
  }
}
