package org.omidb.portal.release.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.deidentify.Encapsulated;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.DicomFiles;
import org.omidb.portal.dicom.DicomStream;
import org.omidb.portal.dicom.Header;
import org.omidb.portal.dicom.Tag;
import org.omidb.portal.dicom.Value;
import org.omidb.portal.dicom.Vr;
import org.omidb.portal.objects.domain.ObjectKey;
import org.omidb.portal.release.domain.HeldBack;
import org.omidb.portal.release.domain.ReleaseState;
import org.omidb.portal.release.store.BuildStore;
import org.omidb.portal.shared.domain.ReleaseId;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

/** Images that an older import took, though they can never leave. */
@NeedsDatabase
class UnfitImagesTest {

  private static final String WOMAN = "demd100001";

  @TempDir Path home;
  private Workshop workshop;

  @BeforeEach
  void collect() throws IOException {
    workshop = new Workshop(home);
    workshop.collect(4);
  }

  @Test
  void one_image_that_can_never_leave_is_left_out_and_named_and_the_release_is_built()
      throws IOException {
    var all = workshop.line(built()).contents().orElseThrow().counts();
    var image = changeOne(data -> data.text("BurnedInAnnotation", "Yes"));
    var release = built();

    var line = workshop.line(release);
    assertThat(line.state()).as("%s", line.reason()).isEqualTo(ReleaseState.BUILT);
    var counts = line.contents().orElseThrow().counts();
    assertThat(counts.images()).isEqualTo(all.images() - 1);
    assertThat(counts.clients()).isEqualTo(all.clients());
    assertThat(heldBack(release)).containsExactly(new HeldBack(image, "BURNED_IN_ANNOTATION"));
  }

  @Test
  void words_within_compressed_pixels_leave_their_image_out() throws IOException {
    var image = images().getFirst();
    replace(
        image,
        file ->
            Encapsulated.file(
                DicomStream.open(new ByteArrayInputStream(file)).header().data(),
                "1.2.840.10008.1.2.4.70",
                List.of("FFD8" + "FFFE00064A616E65" + "FFDA0008010100000100" + "12" + "FFD9")));
    var release = built();

    assertThat(workshop.line(release).state()).isEqualTo(ReleaseState.BUILT);
    assertThat(heldBack(release)).containsExactly(new HeldBack(image, "COMMENT_IN_PIXELS"));
  }

  @Test
  void a_value_that_would_grow_too_long_leaves_its_image_out() throws IOException {
    var image = changeOne(data -> data.text("FrameOfReferenceUID", "1.2\\".repeat(2000) + "1.2"));
    var release = built();

    assertThat(workshop.line(release).state()).isEqualTo(ReleaseState.BUILT);
    assertThat(heldBack(release)).containsExactly(new HeldBack(image, "HEADER_UNFIT"));
  }

  @Test
  void a_bit_that_no_pixel_uses_leaves_its_image_out() throws IOException {
    var image = images().getFirst();
    replace(
        image,
        file -> {
          file[file.length - 1] |= (byte) 0x80;
          return file;
        });
    var release = built();

    assertThat(workshop.line(release).state()).isEqualTo(ReleaseState.BUILT);
    assertThat(heldBack(release)).containsExactly(new HeldBack(image, "OVERLAY_IN_PIXELS"));
  }

  @Test
  void uids_with_blanks_around_them_stop_nothing() throws IOException {
    for (var image : images()) {
      change(
          image,
          data -> {
            var uid = Tag.of("SOPInstanceUID");
            var blank = (" " + image + "\n").getBytes(StandardCharsets.US_ASCII);
            data.put(Value.of(uid, Vr.UI, blank));
          });
    }
    var line = workshop.line(built());

    assertThat(line.state()).as("%s", line.reason()).isEqualTo(ReleaseState.BUILT);
  }

  @Test
  void what_nobody_has_thought_of_ends_the_build_and_says_so() throws IOException {
    workshop.objects =
        new FailingObjects(workshop.stored) {
          @Override
          public InputStream open(ObjectKey key) {
            throw new IllegalArgumentException("nobody has thought of this");
          }
        };
    var line = workshop.line(built());

    assertThat(line.state()).isEqualTo(ReleaseState.BUILD_FAILED);
    assertThat(line.reason()).contains("UNEXPECTED");
  }

  @Test
  void a_woman_none_of_whose_images_can_leave_ends_no_build() throws IOException {
    for (var image : images()) {
      change(image, data -> data.text("RecognizableVisualFeatures", "YES"));
    }
    var release = built();

    assertThat(workshop.line(release).state()).isEqualTo(ReleaseState.BUILT);
    assertThat(heldBack(release)).hasSameSizeAs(images());
  }

  @Test
  void a_header_that_names_nobody_is_released_under_the_new_name() throws IOException {
    for (var image : images()) {
      change(image, data -> data.remove("PatientID").remove("PatientName"));
    }
    var release = built();

    var line = workshop.line(release);
    assertThat(line.state()).as("%s", line.reason()).isEqualTo(ReleaseState.BUILT);
    assertThat(heldBack(release)).isEmpty();
  }

  @Test
  void an_accession_number_that_says_removed_stops_nothing() throws IOException {
    for (var image : images()) {
      change(
          image,
          data -> data.text("AccessionNumber", "REMOVED").text("ManufacturerModelName", "Removed"));
    }
    var line = workshop.line(built());

    assertThat(line.state()).as("%s", line.reason()).isEqualTo(ReleaseState.BUILT);
  }

  private ReleaseId built() throws IOException {
    return workshop.built(workshop.agreement(workshop.freeze(Criteria.ALL), false));
  }

  private List<HeldBack> heldBack(ReleaseId release) {
    var build = workshop.line(release).build();
    return TestDatabase.inTransaction(em -> new BuildStore(em).heldBack(build));
  }

  private static List<String> images() {
    return Sql.with(
        TestDatabase.dataSource(),
        sql ->
            sql.rows(
                "select i.uid from image i join series r on r.id = i.series_id"
                    + " join study s on s.id = r.study_id join client c on c.id = s.client_id"
                    + " where c.name = ? and s.episode_id is not null order by 1",
                row -> row.getString(1),
                WOMAN));
  }

  private String changeOne(Consumer<Dataset.Builder> header) throws IOException {
    var image = images().getFirst();
    change(image, header);
    return image;
  }

  private void change(String image, Consumer<Dataset.Builder> change) throws IOException {
    replace(
        image,
        file -> {
          var out = new ByteArrayOutputStream();
          DicomFiles.rewrite(
              new ByteArrayInputStream(file),
              header -> {
                var data = header.data().toBuilder();
                change.accept(data);
                return Header.of(header.meta(), data.build(), header.transferSyntax());
              },
              out);
          return out.toByteArray();
        });
  }

  /** Makes another file of it. */
  @FunctionalInterface
  private interface Change {
    byte[] of(byte[] file) throws IOException;
  }

  /** Puts another file in the place of an image, as if an import had taken it. */
  private void replace(String image, Change change) throws IOException {
    ObjectKey old;
    try (var keys = workshop.stored.list(new ObjectKey("catalogue"))) {
      old = keys.filter(key -> key.value().contains("/" + image + "-")).findFirst().orElseThrow();
    }
    byte[] file;
    try (var in = workshop.stored.open(old)) {
      file = change.of(in.readAllBytes());
    }
    var sha256 = Sha256.of(file);
    var hash = old.value().replaceAll(".*([0-9a-f]{64}).*", "$1");
    workshop.stored.write(
        new ObjectKey(old.value().replace(hash, sha256.hex())), new ByteArrayInputStream(file));
    Sql.with(
        TestDatabase.dataSource(),
        sql ->
            sql.update(
                "update image set sha256 = decode(?, 'hex'), bytes = ? where uid = ?",
                sha256.hex(),
                (long) file.length,
                image));
  }
}
