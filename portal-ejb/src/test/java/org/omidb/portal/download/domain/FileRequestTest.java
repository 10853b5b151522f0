package org.omidb.portal.download.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.download.domain.FileAnswer.NotModified;
import org.omidb.portal.download.domain.FileAnswer.Part;
import org.omidb.portal.download.domain.FileAnswer.PreconditionFailed;
import org.omidb.portal.download.domain.FileAnswer.Unsatisfiable;
import org.omidb.portal.download.domain.FileAnswer.Whole;
import org.omidb.portal.shared.domain.Sha256;

/** RFC 9110, sections 13.2.2 and 14.2, for a file of 1000 bytes. */
class FileRequestTest {

  private static final FileVersion FILE =
      new FileVersion(Sha256.of("x"), Instant.parse("2026-11-06T12:00:00.999Z"), 1000);
  private static final String TAG = FILE.entityTag();
  private static final String OTHER = "\"another\"";
  private static final String BEFORE = "Fri, 06 Nov 2026 11:59:59 GMT";
  private static final String THEN = "Fri, 06 Nov 2026 12:00:00 GMT";
  private static final String LATER = "Fri, 06 Nov 2026 12:00:01 GMT";

  private static final Part HALF = new Part(new ByteRange(500, 999));

  /**
   * The whole table of section 13.2.2, with a Range in each line: If-Match before
   * If-Unmodified-Since, both before If-None-Match, that before If-Modified-Since, all before
   * If-Range. A dash: the field is not sent.
   */
  @ParameterizedTest
  @CsvSource({
    // If-Match, If-Unmodified-Since, If-None-Match, If-Modified-Since, If-Range, answer
    "-, -, -, -, -, part",
    "same, -, -, -, -, part",
    "other, -, -, -, -, failed",
    "-, later, -, -, -, part",
    "-, then, -, -, -, part",
    "-, before, -, -, -, failed",
    "same, before, -, -, -, part",
    "other, later, -, -, -, failed",
    "-, -, same, -, -, known",
    "-, -, other, -, -, part",
    "-, -, -, later, -, known",
    "-, -, -, then, -, known",
    "-, -, -, before, -, part",
    "-, -, other, later, -, part",
    "-, -, same, before, -, known",
    "other, -, same, -, -, failed",
    "other, -, -, later, -, failed",
    "-, before, same, -, -, failed",
    "-, before, -, later, -, failed",
    "same, -, same, -, -, known",
    "same, before, -, later, -, known",
    "same, -, other, later, -, part",
    "-, later, same, -, -, known",
    "-, later, -, before, -, part",
    "-, -, -, -, same, part",
    "-, -, -, -, other, whole",
    "-, -, -, -, then, part",
    "-, -, -, -, before, whole",
    "-, -, -, -, later, whole",
    "other, -, -, -, same, failed",
    "same, -, -, -, other, whole",
    "-, -, same, -, other, known",
    "-, -, -, then, same, known",
    "-, -, other, -, other, whole"
  })
  void preconditions_count_in_their_order(
      String match, String unmodified, String noneMatch, String modified, String range, String is) {
    var request =
        new FileRequest(
            false,
            field(match),
            field(unmodified),
            field(noneMatch),
            field(modified),
            Optional.of("bytes=500-"),
            field(range));
    assertThat(request.answer(FILE))
        .isEqualTo(
            switch (is) {
              case "part" -> HALF;
              case "whole" -> new Whole();
              case "known" -> new NotModified();
              case "failed" -> new PreconditionFailed();
              default -> throw new IllegalArgumentException(is);
            });
  }

  private static Optional<String> field(String word) {
    return switch (word) {
      case "same" -> Optional.of(TAG);
      case "other" -> Optional.of(OTHER);
      case "before" -> Optional.of(BEFORE);
      case "then" -> Optional.of(THEN);
      case "later" -> Optional.of(LATER);
      default -> Optional.empty();
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=0-9", "bytes=5000-", "bytes=-0"})
  void ranges_are_for_get_alone(String range) {
    var none = Optional.<String>empty();
    assertThat(new FileRequest(true, none, none, none, none, Optional.of(range), none).answer(FILE))
        .isEqualTo(new Whole());
  }

  @Test
  void a_head_has_preconditions_like_a_get() {
    var none = Optional.<String>empty();
    assertThat(new FileRequest(true, Optional.of(OTHER), none, none, none, none, none).answer(FILE))
        .isEqualTo(new PreconditionFailed());
    assertThat(new FileRequest(true, none, none, Optional.of(TAG), none, none, none).answer(FILE))
        .isEqualTo(new NotModified());
  }

  @Test
  void a_range_beyond_the_file_is_told_unless_a_precondition_has_failed() {
    assertThat(get("", "", "bytes=1000-", "").answer(FILE)).isEqualTo(new Unsatisfiable());
    assertThat(get("", "", "bytes=1000-", TAG).answer(FILE)).isEqualTo(new Unsatisfiable());
    assertThat(get("", "", "bytes=1000-", OTHER).answer(FILE)).isEqualTo(new Whole());
    assertThat(get(OTHER, "", "bytes=1000-", "").answer(FILE)).isEqualTo(new PreconditionFailed());
    assertThat(get("", TAG, "bytes=1000-", "").answer(FILE)).isEqualTo(new NotModified());
  }

  @Test
  void one_of_several_tags_is_enough_and_the_star_stands_for_any() {
    for (var list :
        new String[] {"*", TAG, OTHER + ", " + TAG, ",\t" + OTHER + " ,," + TAG + ","}) {
      assertThat(get(list, "", "", "").answer(FILE)).as(list).isEqualTo(new Whole());
      assertThat(get("", list, "", "").answer(FILE)).as(list).isEqualTo(new NotModified());
    }
  }

  @Test
  void a_weak_tag_is_good_for_not_fetching_again_and_for_nothing_else() {
    var weak = "W/" + TAG;
    assertThat(get("", weak, "", "").answer(FILE)).isEqualTo(new NotModified());
    assertThat(get(weak, "", "", "").answer(FILE)).isEqualTo(new PreconditionFailed());
    assertThat(get("", "", "bytes=500-", weak).answer(FILE)).isEqualTo(new Whole());
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "*, *", "\"", "\"a\" b", "'x'", "w/"})
  void what_is_no_list_of_tags_holds_none(String before) {
    assertThat(get(before + TAG, "", "", "").answer(FILE)).isEqualTo(new PreconditionFailed());
    assertThat(get("", before + TAG, "", "").answer(FILE)).isEqualTo(new Whole());
  }

  @Test
  void a_tag_may_hold_a_comma_and_must_not_be_found_within_another() {
    assertThat(get("\"a, " + TAG.substring(1), "", "", "").answer(FILE))
        .isEqualTo(new PreconditionFailed());
    assertThat(get("", TAG + " b", "", "").answer(FILE)).isEqualTo(new Whole());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "yesterday", "0", "2026-11-06T11:00:00Z", "Fri, 6 Nov 2026 11:00 GMT"})
  void a_date_that_is_none_counts_as_not_said(String field) {
    var none = Optional.<String>empty();
    var date = Optional.of(field);
    assertThat(new FileRequest(false, none, date, none, none, none, none).answer(FILE))
        .isEqualTo(new Whole());
    assertThat(new FileRequest(false, none, none, none, date, none, none).answer(FILE))
        .isEqualTo(new Whole());
  }

  private static FileRequest get(String ifMatch, String ifNoneMatch, String range, String ifRange) {
    return new FileRequest(
        false,
        sent(ifMatch),
        Optional.empty(),
        sent(ifNoneMatch),
        Optional.empty(),
        sent(range),
        sent(ifRange));
  }

  private static Optional<String> sent(String field) {
    return Optional.of(field).filter(text -> !text.isEmpty());
  }
}
