package org.omidb.portal.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.omidb.portal.sample.Woman.Encoding;
import org.omidb.portal.sample.Woman.Episode;
import org.omidb.portal.sample.Woman.Intent;
import org.omidb.portal.sample.Woman.Picture;
import org.omidb.portal.sample.Woman.Study;

/**
 * A small image of a woman who was made up elsewhere, drawn as those of the sample are, but with
 * nothing planted in its header. Mammograms have 192 columns and 256 rows, tomosynthesis half.
 *
 * @param age in years, where it is known
 * @param number the image's within its study
 * @param side L or R
 * @param position CC, MLO, ML or XCCL
 * @param finding the lesion of that breast, if there is one
 */
public record SyntheticImage(
    String client,
    String site,
    Optional<Integer> age,
    LocalDate date,
    String study,
    String series,
    String uid,
    int number,
    String manufacturer,
    String model,
    String side,
    String position,
    boolean tomosynthesis,
    boolean unprocessed,
    boolean implant,
    Optional<Finding> finding) {

  /**
   * A lesion.
   *
   * @param depth how far from the chest wall, from 0 to 1
   * @param height how far down, from 0 to 1
   */
  public record Finding(double depth, double height, int sizeMm, boolean invasive) {}

  private record Named(String manufacturer, String model) implements Equipment {
    @Override
    public String model(boolean tomosynthesis) {
      return model;
    }
  }

  /** Writes a DICOM file; the same image is always the same bytes. */
  public void write(OutputStream out) throws IOException {
    var view = View.of(side, position);
    var intent = unprocessed ? Intent.PROCESSING : Intent.PRESENTATION;
    var picture = new Picture(uid, series, number, view, intent, Encoding.EXPLICIT, null, null);
    var made = new Study(study, date, "", tomosynthesis, List.of(picture));
    var lesion =
        finding
            .map(found ->
                new Woman.Lesion(
                    1,
                    side,
                    found.depth(),
                    found.height(),
                    found.sizeMm(),
                    true,
                    found.invasive(),
                    true))
            .orElse(null);
    var episode =
        new Episode(
            "9999",
            CaseKind.NORMAL,
            false,
            date,
            date,
            age.orElse(0),
            new Named(manufacturer, model),
            lesion,
            List.of(made));
    var woman = new Woman(client, site, CaseKind.NORMAL, date, 0, "", List.of(episode));
    var header = SampleImage.header(woman, episode, made, picture);
    if (age.isEmpty()) {
      header.text("PatientAge");
    }
    if (implant) {
      header.text("BreastImplantPresent", "YES");
    }
    SampleImage.write(header.build(), episode, made, picture, out);
  }
}
