package org.omidb.portal.release.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.util.Optional;
import org.omidb.portal.catalogue.service.SelectedClient;
import org.omidb.portal.deidentify.NotReleasableException;
import org.omidb.portal.deidentify.PixelComments;
import org.omidb.portal.deidentify.ReleaseFitness;
import org.omidb.portal.deidentify.TokenScan;
import org.omidb.portal.dicom.DicomException;
import org.omidb.portal.dicom.DicomFiles;
import org.omidb.portal.dicom.DicomStream;
import org.omidb.portal.dicom.Header;
import org.omidb.portal.dicom.PixelCopy;
import org.omidb.portal.disclosure.DisclosedClient;
import org.omidb.portal.disclosure.SourceIdentifiers;
import org.omidb.portal.objects.domain.NoSuchObjectException;
import org.omidb.portal.objects.domain.ObjectKey;
import org.omidb.portal.objects.domain.ObjectStore;
import org.omidb.portal.pseudonym.domain.ClientPseudonyms;
import org.omidb.portal.release.domain.BuildFailure;
import org.omidb.portal.release.domain.ReleaseFile;
import org.omidb.portal.shared.domain.Sha256;

/** Writes one image with a new header and the same pixels. */
@ApplicationScoped
public class ImageFiles {

  private final ObjectStore objects;

  @Inject
  public ImageFiles(ObjectStore objects) {
    this.objects = objects;
  }

  /** An image that lies in the store, and the header that it has there. */
  record Written(ReleaseFile file, Header header) {}

  /** Why an image can never leave: by its header, and by words within compressed pixels. */
  Optional<NotReleasableException.Reason> obstacle(
      SelectedClient client, SelectedClient.Image image) throws IOException {
    try (var content = objects.open(image.object())) {
      var header = DicomStream.open(content).header();
      var obstacle = ReleaseFitness.obstacle(header.data(), client.name());
      return obstacle.isPresent() ? obstacle : obstacleInPixels(image);
    } catch (NoSuchObjectException e) {
      throw new BuildFailedException(BuildFailure.SOURCE_MISSING, e);
    } catch (DicomException e) {
      throw new BuildFailedException(BuildFailure.SOURCE_UNREADABLE, e);
    }
  }

  private Optional<NotReleasableException.Reason> obstacleInPixels(SelectedClient.Image image)
      throws IOException {
    var whole = Files.createTempFile("release", ".dcm");
    try (var content = objects.open(image.object())) {
      Files.copy(content, whole, StandardCopyOption.REPLACE_EXISTING);
      return PixelComments.obstacle(whole);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  Written write(
      ObjectKey folder,
      DisclosedClient client,
      DisclosedClient.Image image,
      ClientPseudonyms pseudonyms,
      SourceIdentifiers identifiers)
      throws IOException {
    var path = client.dicomPath(image);
    var half = Files.createTempFile("release", ".dcm");
    try {
      var copied = copy(image.source(), pseudonyms, identifiers, half);
      refuseComments(half);
      var key = folder.resolve(path);
      try (var content = Files.newInputStream(half)) {
        var stored = objects.write(key, content);
        var header = check(key, stored.sha256(), copied);
        refuseOtherNames(header, client, image);
        scan(key, path, identifiers);
        return new Written(new ReleaseFile(path, stored.bytes(), stored.sha256()), header);
      }
    } finally {
      Files.deleteIfExists(half);
    }
  }

  /** What the pixels hashed to as they were read from the source. */
  private Optional<PixelCopy> copy(
      SelectedClient.Image source,
      ClientPseudonyms pseudonyms,
      SourceIdentifiers identifiers,
      Path half)
      throws IOException {
    try (var content = objects.open(source.object());
        var digested = new DigestInputStream(content, Sha256.newDigest());
        var out = new BufferedOutputStream(Files.newOutputStream(half))) {
      var pixels =
          DicomFiles.rewrite(digested, header -> disclosed(header, pseudonyms, identifiers), out);
      digested.transferTo(OutputStream.nullOutputStream());
      var hash = Sha256.ofDigest(digested.getMessageDigest().digest());
      if (!hash.equals(source.sha256())) {
        throw new BuildFailedException(
            BuildFailure.SOURCE_UNREADABLE, "an object is not what was imported");
      }
      return pixels;
    } catch (NoSuchObjectException e) {
      throw new BuildFailedException(BuildFailure.SOURCE_MISSING, e);
    } catch (DicomException e) {
      throw new BuildFailedException(BuildFailure.SOURCE_UNREADABLE, e);
    }
  }

  /** The pixels go out as they are, and so would words within them. */
  private static void refuseComments(Path half) throws IOException {
    var obstacle = PixelComments.obstacle(half);
    if (obstacle.isPresent()) {
      throw new BuildFailedException(BuildFailure.NOT_RELEASABLE, obstacle.get().name());
    }
  }

  private Header disclosed(
      Header header, ClientPseudonyms pseudonyms, SourceIdentifiers identifiers) {
    identifiers.addAllOf(header);
    return new ProfiledHeaders(pseudonyms, identifiers.all()).disclose(header);
  }

  /** Reads back what lies in the store: all of its bytes, its header and its pixels. */
  private Header check(ObjectKey key, Sha256 written, Optional<PixelCopy> copied)
      throws IOException {
    try (InputStream content = objects.open(key);
        var digested = new DigestInputStream(content, Sha256.newDigest())) {
      var stream = DicomStream.open(digested);
      var pixels = stream.copyPixels(OutputStream.nullOutputStream());
      digested.transferTo(OutputStream.nullOutputStream());
      if (!pixels.equals(copied)
          || !Sha256.ofDigest(digested.getMessageDigest().digest()).equals(written)) {
        throw new BuildFailedException(BuildFailure.PIXELS_CHANGED, key.value());
      }
      return stream.header();
    }
  }

  private void scan(ObjectKey key, String path, SourceIdentifiers identifiers) throws IOException {
    var scan = new TokenScan(identifiers.all());
    ClientFiles.refuseAny(scan.path(path));
    try (var content = objects.open(key)) {
      ClientFiles.refuseAny(scan.dicom(path, content));
    }
  }

  /** The names in the path, in the file and in the sidecar, which is made of this, agree. */
  private static void refuseOtherNames(
      Header header, DisclosedClient client, DisclosedClient.Image image) {
    boolean agree =
        is(header, "SOPInstanceUID", image.uid())
            && is(header, "StudyInstanceUID", image.studyUid())
            && is(header, "PatientID", client.id())
            && header.meta().text("MediaStorageSOPInstanceUID").equals(Optional.of(image.uid()));
    if (!agree) {
      throw new BuildFailedException(BuildFailure.NAMES_DISAGREE, client.dicomPath(image));
    }
  }

  private static boolean is(Header header, String keyword, String value) {
    return header.data().text(keyword).equals(Optional.of(value));
  }
}
