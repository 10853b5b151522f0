package org.omidb.portal.casefile.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.omidb.portal.casefile.service.SampleCases.DANA;
import static org.omidb.portal.casefile.service.SampleCases.MARKED;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.omidb.portal.casefile.domain.CaseImage;
import org.omidb.portal.casefile.domain.HeaderField;
import org.omidb.portal.catalogue.domain.Dimension;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.objects.domain.ObjectKey;
import org.omidb.portal.picture.UndrawableException;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

/** The pictures of a woman's images, from the object store to the grey pixels. */
@NeedsDatabase
class CasePicturesTest {

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init")
  private SampleCases cases;

  private List<CaseImage> images = List.of();

  @BeforeEach
  void read() {
    cases = SampleCases.of(1, folder);
    images =
        cases.files.open(DANA, MARKED).studies().stream()
            .flatMap(study -> study.images().stream())
            .toList();
  }

  @Test
  void every_image_of_the_sample_is_drawn_at_its_own_size() throws IOException {
    assertThat(images).extracting(CaseImage::dimension).contains(Dimension.THREE_D);
    for (var image : images) {
      var picture = cases.pictures.draw(DANA, image.uid(), Optional.empty(), 1000);
      assertThat(picture.width()).isEqualTo(image.columns());
      assertThat(picture.height()).isEqualTo(image.rows());
    }
  }

  @Test
  void the_header_is_told_without_anything_of_the_woman() throws IOException {
    for (var image : images) {
      var opened = cases.pictures.open(DANA, image.uid());
      assertThat(opened.obstacle()).isEmpty();
      assertThat(opened.frames()).isEqualTo(image.dimension() == Dimension.THREE_D ? 8 : 1);
      assertThat(opened.fields()).extracting(HeaderField::label).contains("Manufacturer", "Rows");
      assertThat(opened.fields().toString()).doesNotContain(MARKED.value(), "Routine", "MAMMO-");
    }
  }

  @Test
  void a_file_that_is_gone_from_the_store_is_said_to_be_missing() throws IOException {
    cases.objects.deleteFolder(new ObjectKey("catalogue"));
    var image = images.getFirst().uid();

    assertThat(cases.pictures.open(DANA, image).obstacle())
        .contains("its file is not in the store");
    assertThatExceptionOfType(UndrawableException.class)
        .isThrownBy(() -> cases.pictures.draw(DANA, image, Optional.empty(), 1000));
  }

  @Test
  void a_made_up_image_without_a_file_has_neither_header_nor_picture() throws IOException {
    var image = images.getFirst().uid();
    Sql.with(
        TestDatabase.dataSource(),
        sql -> sql.update("update image set stored = false where uid = ?", image.value()));

    var opened = cases.pictures.open(DANA, image);
    assertThat(opened.image().stored()).isFalse();
    assertThat(opened.fields()).isEmpty();
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> cases.pictures.draw(DANA, image, Optional.empty(), 1000));
  }

  @Test
  void pictures_that_fail_give_their_place_back() {
    var image = images.getFirst().uid();
    for (int i = 0; i < 5; i++) {
      assertThatExceptionOfType(UndrawableException.class)
          .isThrownBy(() -> cases.pictures.draw(DANA, image, Optional.of(99), 1000));
    }
  }
}
