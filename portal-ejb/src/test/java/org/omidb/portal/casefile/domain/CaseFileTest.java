package org.omidb.portal.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.catalogue.domain.CaseType;
import org.omidb.portal.catalogue.domain.Dimension;
import org.omidb.portal.catalogue.domain.Processing;

class CaseFileTest {

  @ParameterizedTest
  @CsvSource({
    "right, mlo, 'Right MLO, processed'",
    "left, cc, 'Left CC, processed'",
    "left, other, 'Left another view, processed'",
    ", other, 'Another view, processed'",
    "right, , 'Right view not recorded, processed'",
    ", , 'View not recorded, processed'",
  })
  void an_image_is_called_by_side_and_view(String laterality, String view, String title) {
    assertThat(image(laterality, view, Dimension.TWO_D, Processing.PROCESSED).title())
        .isEqualTo(title);
  }

  @Test
  void tomosynthesis_and_processing_are_said() {
    assertThat(image("left", "cc", Dimension.THREE_D, Processing.UNPROCESSED).title())
        .isEqualTo("Left CC, tomosynthesis, unprocessed");
  }

  @Test
  void a_mark_is_as_large_as_its_corners_lie_apart_and_names_its_lesions() {
    var mark = new CaseMark("M1", 10, 20, 40, 90, List.of(), List.of());
    assertThat(mark.width()).isEqualTo(30);
    assertThat(mark.height()).isEqualTo(70);
    assertThat(mark.label()).isEqualTo("M1");
    assertThat(new CaseMark("M1", 0, 0, 1, 1, List.of("A", "B"), List.of()).label())
        .isEqualTo("M1, lesion A and B");
  }

  @Test
  void episodes_images_and_marks_are_counted() {
    var mark = new CaseMark("M1", 0, 0, 1, 1, List.of(), List.of());
    var study = study(List.of(image(List.of(mark, mark)), image(List.of(mark))));
    var file =
        new CaseFile(
            new ClientName("demd1"),
            "abcd",
            "N",
            CaseType.NORMAL,
            true,
            1,
            Instant.EPOCH,
            List.of(
                event(CaseEvent.Kind.EPISODE),
                event(CaseEvent.Kind.STUDY),
                event(CaseEvent.Kind.EPISODE)),
            List.of(),
            List.of(study, study(List.of(image(List.of())))));
    assertThat(file.episodes()).isEqualTo(2);
    assertThat(file.images()).isEqualTo(3);
    assertThat(study.marks()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"demd100018", "optm1", "demd123456789012345678"})
  void a_client_is_named_as_the_catalogue_does(String id) {
    assertThat(ClientName.find(id)).contains(new ClientName(id));
    assertThat(new ClientName(id)).hasToString(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "demd", "demd1x", "abcd1", "demd1234567890123456789", "demd1\n"})
  void nothing_else_is_a_client(String id) {
    assertThat(ClientName.find(id)).isEmpty();
    assertThatThrownBy(() -> new ClientName(id)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_uid_is_digits_and_dots_and_not_too_many() {
    assertThat(Uid.find("1.2.840")).contains(new Uid("1.2.840"));
    assertThat(new Uid("1.2.840")).hasToString("1.2.840");
    assertThat(Uid.find("1".repeat(65))).isEmpty();
    assertThat(Uid.find("../etc")).isEmpty();
    assertThatThrownBy(() -> new Uid("x")).isInstanceOf(IllegalArgumentException.class);
  }

  private static CaseImage image(List<CaseMark> marks) {
    return new CaseImage(
        new Uid("1.2"),
        Dimension.TWO_D,
        Processing.PROCESSED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        true,
        1,
        1,
        marks);
  }

  private static CaseImage image(
      String laterality, String view, Dimension dimension, Processing processing) {
    return new CaseImage(
        new Uid("1.2"),
        dimension,
        processing,
        Optional.empty(),
        Optional.empty(),
        Optional.ofNullable(laterality),
        Optional.ofNullable(view),
        Set.of(),
        true,
        1,
        1,
        List.of());
  }

  private static CaseStudy study(List<CaseImage> images) {
    return new CaseStudy(new Uid("1.3"), LocalDate.of(2026, 1, 1), Optional.empty(), false, images);
  }

  private static CaseEvent event(CaseEvent.Kind kind) {
    return new CaseEvent(
        kind,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        0);
  }
}
