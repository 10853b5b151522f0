package org.omidb.portal.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.web.application.AttachmentServlet;
import org.omidb.portal.web.assets.AssetServlet;
import org.omidb.portal.web.casefile.ImageServlet;
import org.omidb.portal.web.download.DownloadServlet;
import org.omidb.portal.web.security.FrontDoor.Fault;
import org.omidb.portal.web.signin.Ended;
import org.omidb.portal.web.signin.Resume;
import org.omidb.portal.web.signin.SignOut;

class FrontDoorTest {
  private static final String PAGE = "/agreement/read";
  private static final String API = "/api/catalogue/counts";

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String UPLOAD = "multipart/form-data; boundary=----WebKitFormBoundary7MA4";

  @Test
  void a_form_of_three_megabytes_is_too_large_and_an_upload_of_that_size_is_not() {
    assertThat(FrontDoor.body(PAGE, FORM, 3_000_000)).contains(Fault.SIZE);
    assertThat(FrontDoor.body(PAGE, UPLOAD, 3_000_000)).isEmpty();
    assertThat(FrontDoor.body(PAGE, UPLOAD, FrontDoor.LARGEST_UPLOAD + 1)).contains(Fault.SIZE);
    assertThat(FrontDoor.body(PAGE, FORM, FrontDoor.LARGEST_FORM)).isEmpty();
  }

  @Test
  void a_form_of_another_site_is_turned_away() {
    var door = new FrontDoor(address("https://omidb.example.org"));
    assertThat(door.isForeign("cross-site", "https://omidb.example.org")).isTrue();
    assertThat(door.isForeign("same-site", null)).isTrue();
    assertThat(door.isForeign(null, "https://evil.example")).isTrue();
    assertThat(door.isForeign(null, "https://omidb.example.org.evil.example")).isTrue();
    assertThat(door.isForeign(null, "http://omidb.example.org")).isTrue();
    assertThat(door.isForeign(null, "null")).isTrue();
  }

  @Test
  void a_form_of_the_portal_is_not_and_neither_is_what_no_browser_sends() {
    var door = new FrontDoor(address("https://omidb.example.org"));
    assertThat(door.isForeign("same-origin", "null")).isFalse();
    assertThat(door.isForeign("none", null)).isFalse();
    assertThat(door.isForeign(null, "https://omidb.example.org")).isFalse();
    assertThat(door.isForeign(null, null)).isFalse();
  }

  @Test
  void a_nul_that_was_pasted_into_a_search_box_is_left_out() {
    assertThat(FrontDoor.withoutNul("GET", "q=a%00b&r=c")).contains("q=ab&r=c");
    assertThat(FrontDoor.withoutNul("GET", "q=%0%0000")).isEmpty();
    assertThat(FrontDoor.withoutNul("GET", "q=ab")).isEmpty();
    assertThat(FrontDoor.withoutNul("POST", "q=a%00b")).isEmpty();
    assertThat(FrontDoor.withoutNul("GET", null)).isEmpty();
  }

  private static PublicAddress address(String base) {
    return new PublicAddress(
        new Settings(key -> Optional.of(base).filter(it -> key.equals(Setting.BASE_URL.key()))));
  }

  @Test
  void a_program_sends_no_upload_and_no_three_megabytes() {
    assertThat(FrontDoor.body(API, "application/json", 3_000_000)).contains(Fault.SIZE);
    assertThat(FrontDoor.body(API, UPLOAD, 3_000_000)).contains(Fault.SIZE);
    assertThat(FrontDoor.body(API, "application/json", 300)).isEmpty();
  }

  @Test
  void what_has_no_length_could_have_any() {
    assertThat(FrontDoor.body(PAGE, FORM, -1)).contains(Fault.NO_LENGTH);
    assertThat(FrontDoor.body(API, "application/json", -1)).contains(Fault.NO_LENGTH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "multipart/mixed; boundary=x",
        "multipart/form-data; boundary=\"\"",
        "multipart/form-data; boundary=a b",
        "multipart/form-data; charset=utf-16; boundary=x"
      })
  void an_upload_says_where_its_parts_end(String type) {
    assertThat(FrontDoor.body(PAGE, type, 10)).contains(Fault.BODY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/json",
        "",
        "application/x-www-form-urlencoded; charset=utf-16",
        "application/x-www-form-urlencoded; charset=nonsense",
        ";;;"
      })
  void a_page_takes_forms_alone(String type) {
    assertThat(FrontDoor.body(PAGE, type, 10)).contains(Fault.TYPE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        FORM,
        "application/x-www-form-urlencoded;charset=UTF-8",
        UPLOAD,
        UPLOAD + ";charset=UTF-8",
        "multipart/form-data; boundary=\"a b\"",
        "Multipart/Form-Data; Boundary=x"
      })
  void what_browsers_send_passes(String type) {
    assertThat(FrontDoor.body(PAGE, type, 10)).isEqualTo(Optional.empty());
  }

  @Test
  void a_form_without_anything_in_it_needs_no_type() {
    assertThat(FrontDoor.body(PAGE, "", 0)).isEmpty();
  }

  @Test
  void a_section_of_a_draft_may_come_with_a_file_that_is_too_large_to_keep() {
    long largest = FrontDoor.LARGEST_SECTION;
    assertThat(FrontDoor.body("/application/section", UPLOAD, largest)).isEmpty();
    assertThat(FrontDoor.body("/application/section.xhtml", UPLOAD, largest)).isEmpty();
    assertThat(FrontDoor.body("/application/section", UPLOAD, largest + 1)).contains(Fault.SIZE);
    assertThat(FrontDoor.body("/application/sections", UPLOAD, largest)).contains(Fault.SIZE);
  }

  /** RFC 9110, section 15.5.6. */
  @Test
  void what_an_address_can_be_asked_with_is_what_its_servlet_answers() throws Exception {
    var servlets =
        List.of(
            AssetServlet.class,
            AttachmentServlet.class,
            DownloadServlet.class,
            Ended.class,
            ImageServlet.class,
            Resume.class,
            SignOut.class);
    for (var servlet : servlets) {
      var patterns = Objects.requireNonNull(servlet.getAnnotation(WebServlet.class));
      var pattern =
          Stream.of(patterns.value(), patterns.urlPatterns()).flatMap(Stream::of).toList();
      assertThat(pattern).hasSize(1);
      var methods = FrontDoor.methods(pattern.getFirst().replace("*", "x"));
      assertThat(methods.contains("GET")).as("%s", servlet).isEqualTo(answers(servlet, "doGet"));
      assertThat(methods.contains("HEAD")).as("%s", servlet).isEqualTo(methods.contains("GET"));
      assertThat(methods.contains("POST")).as("%s", servlet).isEqualTo(answers(servlet, "doPost"));
    }
  }

  @Test
  void pages_take_forms_and_files_and_most_of_the_api_do_not() {
    for (var path :
        List.of("/", "/interest/new", "/catalogue/save", "/application/files", "/api/selections")) {
      assertThat(FrontDoor.methods(path)).as(path).containsExactly("GET", "HEAD", "POST");
    }
    for (var path : List.of("/api/catalogue/counts", "/jakarta.faces.resource/faces.js.xhtml")) {
      assertThat(FrontDoor.methods(path)).as(path).containsExactly("GET", "HEAD");
    }
  }

  private static boolean answers(Class<?> servlet, String method) {
    return Stream.of(servlet.getDeclaredMethods()).anyMatch(it -> it.getName().equals(method));
  }
}
