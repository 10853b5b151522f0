package org.omidb.portal.catalogue.service;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.catalogue.domain.Dimension;
import org.omidb.portal.catalogue.domain.Maker;
import org.omidb.portal.catalogue.domain.Processing;
import org.omidb.portal.catalogue.service.ClientRefusal.Reason;
import org.omidb.portal.catalogue.store.ClientSource.ImageFacts;
import org.omidb.portal.shared.domain.Sha256;

/** Links of marks to lesions that were written to hurt whoever reads them. */
class HostileMarksTest {

  @ParameterizedTest
  @ValueSource(strings = {",1", " , 1", " ", ", ", "1"})
  void a_link_without_end_is_refused_in_no_time(String piece) {
    var refused =
        assertTimeoutPreemptively(
            ofSeconds(10),
            () ->
                catchThrowableOfType(
                    BrokenClientException.class,
                    () -> reader("1" + piece.repeat(200_000) + ",").studies()));
    assertThat(refused.reason()).isEqualTo(Reason.WRONG_SHAPE);
  }

  private static ImageDbReader reader(String linked) throws BrokenClientException {
    var text =
        """
        {"STUDIES": {"1.2": {"StudyDate": "2016-03-02", "1.3": {"1.4": {"mark":
          {"X1": "0", "Y1": "0", "X2": "5", "Y2": "5", "LinkedNBSSLesionNumber": "%s"}}}}}}
        """
            .formatted(linked);
    var json = SourceJson.parse(text.getBytes(StandardCharsets.UTF_8), "imagedb");
    return new ImageDbReader(
        json, Map.of(), new Possible(LocalDate.of(2026, 1, 1)), new TenByTen());
  }

  /** Every image has ten columns and rows. */
  private static final class TenByTen implements ImageDbReader.Beside {
    @Override
    public void passedOver(String what) {
      throw new AssertionError(what);
    }

    @Override
    public Optional<ImageFacts> image(String study, String series, String image) {
      return Optional.of(
          new ImageFacts(
              Dimension.TWO_D,
              Processing.PROCESSED,
              Maker.ofDicomName("x"),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Set.of(),
              true,
              10,
              10,
              1,
              Sha256.of("x"),
              Sha256.of("y")));
    }

    @Override
    public Optional<Integer> density(String study) {
      return Optional.empty();
    }
  }
}
