package org.omidb.portal.release.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.omidb.portal.release.service.Woman.*;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.omidb.portal.catalogue.service.SelectedClient;
import org.omidb.portal.deidentify.Encapsulated;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.DicomFiles;
import org.omidb.portal.dicom.Header;
import org.omidb.portal.disclosure.ClientDisclosure;
import org.omidb.portal.disclosure.SourceIdentifiers;
import org.omidb.portal.objects.domain.ObjectKey;
import org.omidb.portal.objects.domain.ObjectStore;
import org.omidb.portal.objects.domain.StoredObject;
import org.omidb.portal.objects.store.DirectoryObjects;
import org.omidb.portal.release.domain.BuildFailure;
import org.omidb.portal.release.domain.Contents.Counts;
import org.omidb.portal.release.domain.HeldBack;
import org.omidb.portal.release.domain.ReleaseFile;
import org.omidb.portal.shared.domain.Sha256;

/**
 * Each look at a file on its way out, with a fault that only this one finds. A store that writes
 * something else stands for every mistake of what wrote before it.
 */
class WrittenFilesTest {

  private static final String COMMENT = "FFD8" + "FFFE00064A616E65" + "FFDA0008010100000100" + "12";

  @TempDir Path home;
  private DirectoryObjects store;

  @BeforeEach
  void emptyStore() throws IOException {
    store = new DirectoryObjects(home);
  }

  @Test
  void a_woman_is_written_whole_under_her_new_names() throws IOException {
    var client = stored(store, file(header().build()));
    var written = files(store).write(FOLDER, client, PSEUDONYMS);

    assertThat(written.counts()).isEqualTo(new Counts(1, 1, 1, 1, 1, 1));
    assertThat(written.heldBack()).isEmpty();
    assertThat(written.files())
        .extracting(ReleaseFile::path)
        .containsExactly(
            "images/demd1000001/" + PSEUDONYMS.uid(STUDY) + "/" + PSEUDONYMS.uid(IMAGE) + ".dcm",
            "data/demd1000001/" + PSEUDONYMS.uid(STUDY) + "/" + PSEUDONYMS.uid(IMAGE) + ".json",
            "data/demd1000001/imagedb_demd1000001.json",
            "data/demd1000001/nbss_demd1000001.json");
    for (var file : written.files()) {
      var bytes = read(file.path());
      assertThat(file.sha256()).isEqualTo(Sha256.of(bytes));
      assertThat(file.bytes()).isEqualTo(bytes.length);
      assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
          .doesNotContain(NAME, ACCESSION, STUDY, IMAGE);
    }
  }

  @Test
  void a_source_file_that_is_not_the_imported_one_ends_the_build() throws IOException {
    stored(store, file(header().build()));
    assertThat(failure(store, withHash(Sha256.of("what was imported"))))
        .isEqualTo(BuildFailure.SOURCE_UNREADABLE);
  }

  @Test
  void a_source_file_that_is_missing_or_no_dicom_ends_the_build() throws IOException {
    assertThat(failure(store, withHash(Sha256.of("gone")))).isEqualTo(BuildFailure.SOURCE_MISSING);
    var text = "no image".repeat(40).getBytes(StandardCharsets.US_ASCII);
    assertThat(failure(store, stored(store, text))).isEqualTo(BuildFailure.SOURCE_UNREADABLE);
  }

  @Test
  void a_source_file_that_goes_while_it_is_copied_ends_the_build() throws IOException {
    assertThat(imageFailure(store, withHash(Sha256.of("gone"))))
        .isEqualTo(BuildFailure.SOURCE_MISSING);
    var text = "no image".repeat(40).getBytes(StandardCharsets.US_ASCII);
    assertThat(imageFailure(store, stored(store, text))).isEqualTo(BuildFailure.SOURCE_UNREADABLE);
  }

  @Test
  void an_identifier_of_the_source_in_a_written_image_ends_the_build() throws IOException {
    var client = stored(store, file(header().build()));
    var telling = rewriting(header -> with(header, it -> it.text("InstitutionName", ACCESSION)));
    assertThat(failure(telling, client)).isEqualTo(BuildFailure.IDENTIFIER_FOUND);
  }

  /** The sidecar is made of the header, so that only the look at the file itself finds this. */
  @Test
  void an_identifier_behind_the_pixels_of_a_written_image_ends_the_build() throws IOException {
    var client = stored(store, file(header().build()));
    assertThat(failure(paddingWith(ACCESSION), client)).isEqualTo(BuildFailure.IDENTIFIER_FOUND);
  }

  @Test
  void an_identifier_of_the_source_in_a_written_document_ends_the_build() throws IOException {
    var client = stored(store, file(header().build()));
    assertThat(failure(saying("{\"Note\":\"" + STUDY + "\"}"), client))
        .isEqualTo(BuildFailure.IDENTIFIER_FOUND);
  }

  @Test
  void an_identifier_of_the_source_in_a_path_ends_the_build() throws IOException {
    var client = stored(store, file(header().build()));
    var same =
        new org.omidb.portal.pseudonym.domain.ClientPseudonyms(NAME, NAME, -30, PSEUDONYMS.names());
    assertThat(
            catchThrowableOfType(
                BuildFailedException.class, () -> files(store).write(FOLDER, client, same)))
        .hasMessageContaining("place=path");
    assertThat(
            catchThrowableOfType(
                BuildFailedException.class,
                () -> files(store).write(FOLDER, client.without(java.util.Set.of(IMAGE)), same)))
        .hasMessageContaining("place=path");
  }

  @Test
  void names_that_do_not_agree_with_the_path_end_the_build() throws IOException {
    var client = stored(store, file(header().build()));
    for (var keyword : List.of("PatientID", "StudyInstanceUID", "SOPInstanceUID")) {
      var renaming = rewriting(header -> with(header, it -> it.text(keyword, "1.2.3")));
      assertThat(failure(renaming, client)).as(keyword).isEqualTo(BuildFailure.NAMES_DISAGREE);
    }
    var renamingMeta =
        rewriting(header ->
            new Header(
                header.meta().toBuilder().text("MediaStorageSOPInstanceUID", "1.2.3").build(),
                header.data(),
                header.transferSyntax()));
    assertThat(failure(renamingMeta, client)).isEqualTo(BuildFailure.NAMES_DISAGREE);
  }

  @Test
  void other_pixels_than_those_of_the_source_end_the_build() throws IOException {
    var client = stored(store, file(header().build()));
    assertThat(failure(FailingObjects.spoilingPixels(store), client))
        .isEqualTo(BuildFailure.PIXELS_CHANGED);
  }

  @Test
  void a_store_that_does_not_hold_what_it_says_ends_the_build() throws IOException {
    var client = stored(store, file(header().build()));
    var lying =
        new FailingObjects(store) {
          @Override
          public StoredObject write(ObjectKey key, InputStream content) throws IOException {
            var written = super.write(key, content);
            return key.value().endsWith(".dcm")
                ? new StoredObject(key, written.bytes(), Sha256.of("something else"))
                : written;
          }
        };
    assertThat(failure(lying, client)).isEqualTo(BuildFailure.PIXELS_CHANGED);
  }

  @Test
  void an_image_that_can_never_leave_is_left_out_with_its_marks() throws IOException {
    var client = stored(store, file(header().text("BurnedInAnnotation", "YES").build()));
    var written = files(store).write(FOLDER, client, PSEUDONYMS);
    assertThat(written.heldBack()).containsExactly(new HeldBack(IMAGE, "BURNED_IN_ANNOTATION"));
    assertThat(written.counts()).isEqualTo(new Counts(1, 1, 0, 0, 1, 0));
  }

  @Test
  void words_within_compressed_pixels_keep_the_image_here() throws IOException {
    var client = stored(store, compressed(COMMENT + "FFD9"));
    assertThat(files(store).write(FOLDER, client, PSEUDONYMS).heldBack())
        .containsExactly(new HeldBack(IMAGE, "COMMENT_IN_PIXELS"));
    assertThat(imageFailure(store, client)).isEqualTo(BuildFailure.NOT_RELEASABLE);
  }

  @Test
  void a_header_keeps_an_image_here_whose_compressed_pixels_have_no_words() throws IOException {
    var data = header().text("BurnedInAnnotation", "YES").build();
    var wordless = "FFD8" + "FFDA0008010100000100" + "12" + "FFD9";
    var file = Encapsulated.file(data, "1.2.840.10008.1.2.4.70", List.of(wordless));
    assertThat(files(store).write(FOLDER, stored(store, file), PSEUDONYMS).heldBack())
        .containsExactly(new HeldBack(IMAGE, "BURNED_IN_ANNOTATION"));
  }

  @Test
  void compressed_pixels_without_words_leave() throws IOException {
    var client = stored(store, compressed("FFD8" + "FFDA0008010100000100" + "12" + "FFD9"));
    assertThat(files(store).write(FOLDER, client, PSEUDONYMS).heldBack()).isEmpty();
  }

  @Test
  void an_image_that_its_header_keeps_here_is_not_copied_either() throws IOException {
    var client = stored(store, file(header().text("BurnedInAnnotation", "YES").build()));
    assertThat(imageFailure(store, client)).isEqualTo(BuildFailure.NOT_RELEASABLE);
  }

  private static byte[] compressed(String fragment) throws IOException {
    return Encapsulated.file(header().build(), "1.2.840.10008.1.2.4.70", List.of(fragment));
  }

  private static ClientFiles files(ObjectStore objects) {
    return new ClientFiles(objects, new ImageFiles(objects));
  }

  private BuildFailure failure(ObjectStore objects, SelectedClient client) {
    return catchThrowableOfType(
            BuildFailedException.class, () -> files(objects).write(FOLDER, client, PSEUDONYMS))
        .reason();
  }

  private BuildFailure imageFailure(ObjectStore objects, SelectedClient client) {
    var disclosed = new ClientDisclosure().disclose(client, PSEUDONYMS);
    return catchThrowableOfType(
            BuildFailedException.class,
            () ->
                new ImageFiles(objects)
                    .write(
                        FOLDER,
                        disclosed,
                        disclosed.images().getFirst(),
                        PSEUDONYMS,
                        new SourceIdentifiers(client)))
        .reason();
  }

  private byte[] read(String path) throws IOException {
    try (var in = store.open(FOLDER.resolve(path))) {
      return in.readAllBytes();
    }
  }

  private static Header with(Header header, UnaryOperator<Dataset.Builder> change) {
    return new Header(
        header.meta(), change.apply(header.data().toBuilder()).build(), header.transferSyntax());
  }

  /** Writes images with another header. */
  private ObjectStore rewriting(UnaryOperator<Header> change) {
    return new FailingObjects(store) {
      @Override
      public StoredObject write(ObjectKey key, InputStream content) throws IOException {
        if (!key.value().endsWith(".dcm")) {
          return super.write(key, content);
        }
        var out = new ByteArrayOutputStream();
        DicomFiles.rewrite(content, change, out);
        return super.write(key, new ByteArrayInputStream(out.toByteArray()));
      }
    };
  }

  /** Writes images with bytes behind their pixels that nobody asked for. */
  private ObjectStore paddingWith(String text) {
    return new FailingObjects(store) {
      @Override
      public StoredObject write(ObjectKey key, InputStream content) throws IOException {
        var out = new ByteArrayOutputStream();
        content.transferTo(out);
        if (key.value().endsWith(".dcm")) {
          var padding = text.getBytes(StandardCharsets.US_ASCII);
          out.write(HexFormat.of().parseHex("FCFFFCFF" + "4F420000" + "0A000000"));
          out.write(padding);
        }
        return super.write(key, new ByteArrayInputStream(out.toByteArray()));
      }
    };
  }

  /** Writes this in place of every document. */
  private ObjectStore saying(String json) {
    return new FailingObjects(store) {
      @Override
      public StoredObject write(ObjectKey key, InputStream content) throws IOException {
        return super.write(
            key,
            key.value().endsWith(".json")
                ? new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))
                : content);
      }
    };
  }
}
