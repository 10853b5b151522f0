package org.omidb.portal.casefile.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.omidb.portal.casefile.domain.HeaderField;
import org.omidb.portal.casefile.domain.OpenedImage;
import org.omidb.portal.casefile.domain.Uid;
import org.omidb.portal.casefile.store.CaseRows.FileRow;
import org.omidb.portal.catalogue.domain.CatalogueObjects;
import org.omidb.portal.dicom.DicomException;
import org.omidb.portal.dicom.DicomStream;
import org.omidb.portal.objects.domain.NoSuchObjectException;
import org.omidb.portal.objects.domain.ObjectKey;
import org.omidb.portal.objects.domain.ObjectStore;
import org.omidb.portal.picture.Drawing;
import org.omidb.portal.picture.GreyPicture;
import org.omidb.portal.picture.PixelForm;
import org.omidb.portal.picture.UndrawableException;
import org.omidb.portal.picture.UndrawableException.Reason;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.NotFoundException;

/** Reads the file of an image for the page that shows it, and draws it. */
@ApplicationScoped
public class CasePictures {

  /** Each takes up to 100 MB while it is drawn. */
  private static final int AT_ONCE = 2;

  private static final int PATIENCE_SECONDS = 20;

  private final CaseFiles files;
  private final ObjectStore objects;
  private final Semaphore places = new Semaphore(AT_ONCE, true);

  @Inject
  public CasePictures(CaseFiles files, ObjectStore objects) {
    this.files = files;
    this.objects = objects;
  }

  /**
   * Opens an image with what its header says.
   *
   * @throws NotFoundException if there is none, or the caller may not open it
   */
  public OpenedImage open(Caller caller, Uid image) throws IOException {
    var found = files.openImage(caller, image);
    if (!found.row().stored()) {
      return opened(found, List.of(), 1, Optional.empty());
    }
    try (var in = objects.open(key(found.row()))) {
      var header = DicomStream.open(in).header();
      var obstacle = Drawing.obstacle(header);
      int frames = obstacle.isPresent() ? 1 : PixelForm.frames(header.data());
      return new OpenedImage(
          found.file(),
          found.study(),
          found.image(),
          HeaderFields.of(header),
          frames,
          obstacle.map(Reason::text));
    } catch (NoSuchObjectException e) {
      return opened(found, List.of(), 1, Optional.of(Reason.FILE_MISSING.text()));
    } catch (DicomException e) {
      return opened(found, List.of(), 1, Optional.of(Reason.DAMAGED.text()));
    }
  }

  private static OpenedImage opened(
      CaseFiles.FoundImage found, List<HeaderField> fields, int frames, Optional<String> obstacle) {
    return new OpenedImage(found.file(), found.study(), found.image(), fields, frames, obstacle);
  }

  /**
   * Draws a frame.
   *
   * @param frame counted from 1; the middle one where none is given
   * @throws NotFoundException if there is no file, or the caller may not open it
   * @throws UndrawableException if it cannot be drawn
   * @throws BusyException if too many are being drawn already
   */
  public GreyPicture draw(Caller caller, Uid image, Optional<Integer> frame, int highest)
      throws IOException {
    var row = files.openPicture(caller, image);
    if (!row.stored()) {
      throw new NotFoundException("Picture");
    }
    if (!hasPlace()) {
      throw new BusyException();
    }
    try {
      var key = key(row);
      long size =
          objects
              .size(key)
              .orElseThrow(() -> new UndrawableException(Reason.FILE_MISSING, key.value()));
      return Drawing.draw(offset -> from(key, offset, size), frame, highest);
    } finally {
      places.release();
    }
  }

  /** Too many pictures are being drawn at this moment. */
  public static final class BusyException extends IOException {
    private static final long serialVersionUID = 1;
  }

  private InputStream from(ObjectKey key, long offset, long size) throws IOException {
    return offset < size
        ? objects.open(key, offset, size - offset)
        : new ByteArrayInputStream(new byte[0]);
  }

  private boolean hasPlace() throws BusyException {
    try {
      return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BusyException();
    }
  }

  private static ObjectKey key(FileRow row) {
    return CatalogueObjects.key(
        row.client().value(), row.study().value(), row.image().value(), row.sha256());
  }
}
