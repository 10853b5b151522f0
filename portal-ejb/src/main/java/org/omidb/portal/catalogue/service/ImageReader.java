package org.omidb.portal.catalogue.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.omidb.portal.catalogue.domain.Dimension;
import org.omidb.portal.catalogue.domain.Maker;
import org.omidb.portal.catalogue.domain.Processing;
import org.omidb.portal.catalogue.service.ClientRefusal.Reason;
import org.omidb.portal.catalogue.store.ClientSource.ImageFacts;
import org.omidb.portal.catalogue.store.Fingerprint;
import org.omidb.portal.deidentify.NotReleasableException;
import org.omidb.portal.deidentify.PixelComments;
import org.omidb.portal.deidentify.ReleaseFitness;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.DicomException;
import org.omidb.portal.dicom.DicomFiles;
import org.omidb.portal.dicom.Header;

/**
 * Looks at an image's DICOM header and sidecar, and whether both are about this image of this
 * woman. The pixels are not read, but known to be all there.
 */
final class ImageReader {

  private static final String FOR_PRESENTATION = "1.2.840.10008.5.1.4.1.1.1.2";
  private static final String FOR_PROCESSING = "1.2.840.10008.5.1.4.1.1.1.2.1";
  private static final String TOMOSYNTHESIS = "1.2.840.10008.5.1.4.1.1.13.1.3";

  private ImageReader() {}

  static ImageFacts read(
      String client,
      SourceFolder folder,
      Path file,
      SourceFolder.Content sidecar,
      Fingerprint.OfImage hashes,
      List<String> uids)
      throws BrokenClientException, UnfitImageException {
    var name = folder.name(file);
    var header = header(file, name);
    var data = header.data();
    var whose = new WhoseImage(client);
    whose.require(data, name);
    whose.require(sidecar.json());
    requireReleasable(header, client, file, name);
    var inFile =
        List.of(
            text(data, "StudyInstanceUID"),
            text(data, "SeriesInstanceUID"),
            text(data, "SOPInstanceUID"));
    boolean agree =
        inFile.equals(uids)
            && some(text(header.meta(), "MediaStorageSOPInstanceUID"))
                .filter(uid -> !uid.equals(uids.getLast()))
                .isEmpty()
            && (sidecar.json().node().isEmpty() || uidsOf(sidecar).equals(uids));
    if (!agree) {
      throw new BrokenClientException(Reason.UIDS_DISAGREE, name);
    }
    var sopClass = text(data, "SOPClassUID");
    return new ImageFacts(
        dimension(sopClass)
            .orElseThrow(() -> new UnfitImageException(Reason.NOT_A_MAMMOGRAM, name)),
        processing(sopClass, data),
        Maker.ofDicomName(text(data, "Manufacturer")),
        some(text(data, "Manufacturer")),
        some(text(data, "ManufacturerModelName")),
        laterality(data),
        view(data),
        text(data, "BreastImplantPresent").equals("YES") ? Set.of("implant") : Set.of(),
        true,
        size(data, "Columns", name),
        size(data, "Rows", name),
        bytes(file, name),
        hashes.file(),
        hashes.sidecar());
  }

  /** The same rule as the builder of releases has. */
  private static void requireReleasable(Header header, String client, Path file, String name)
      throws BrokenClientException, UnfitImageException {
    var obstacle = obstacle(header, client, file, name);
    if (obstacle.isEmpty()) {
      return;
    }
    if (obstacle.get() == NotReleasableException.Reason.ANOTHER_CLIENT) {
      throw new BrokenClientException(Reason.OTHER_WOMAN, name);
    }
    throw new UnfitImageException(
        switch (obstacle.get()) {
          case ANOTHER_CLIENT -> Reason.OTHER_WOMAN;
          case BURNED_IN_ANNOTATION -> Reason.BURNED_IN;
          case RECOGNIZABLE_FEATURES -> Reason.RECOGNIZABLE;
          case OVERLAY_IN_PIXELS -> Reason.OVERLAY_IN_PIXELS;
          case COMMENT_IN_PIXELS -> Reason.COMMENT_IN_PIXELS;
          case HEADER_UNFIT -> Reason.HEADER_UNFIT;
        },
        name);
  }

  private static Optional<NotReleasableException.Reason> obstacle(
      Header header, String client, Path file, String name) throws BrokenClientException {
    var obstacle = ReleaseFitness.obstacle(header.data(), client);
    if (obstacle.isPresent()) {
      return obstacle;
    }
    try {
      return PixelComments.obstacle(file);
    } catch (IOException e) {
      throw new BrokenClientException(Reason.FILE_UNREADABLE, name);
    }
  }

  private static Header header(Path file, String name)
      throws BrokenClientException, UnfitImageException {
    try {
      return DicomFiles.whole(file);
    } catch (DicomException e) {
      throw new UnfitImageException(refusal(e.reason()), name + ", " + e.reason());
    } catch (IOException e) {
      throw new BrokenClientException(Reason.FILE_UNREADABLE, name);
    }
  }

  private static Reason refusal(DicomException.Reason reason) {
    return switch (reason) {
      case TRUNCATED, PIXELS_MISSING, PIXELS_UNFIT -> Reason.DICOM_TRUNCATED;
      case DICOM_DIRECTORY -> Reason.DICOM_DIRECTORY;
      case DEFLATED -> Reason.DICOM_DEFLATED;
      case BIG_ENDIAN -> Reason.DICOM_BIG_ENDIAN;
      case TOO_LARGE, TOO_DEEP, TOO_MANY_ELEMENTS -> Reason.DICOM_TOO_LARGE;
      case NOT_DICOM, MALFORMED, LENGTH_OVERFLOW, UNKNOWN_TRANSFER_SYNTAX -> Reason.NOT_DICOM;
    };
  }

  /** Study, series and image of a header in the DICOM JSON model. */
  private static List<String> uidsOf(SourceFolder.Content sidecar) {
    var node = sidecar.json().node();
    return List.of("0020000D", "0020000E", "00080018").stream()
        .map(tag -> node.path(tag).path("Value").path(0).asText(""))
        .toList();
  }

  private static Optional<Dimension> dimension(String sopClass) {
    return switch (sopClass) {
      case FOR_PRESENTATION, FOR_PROCESSING -> Optional.of(Dimension.TWO_D);
      case TOMOSYNTHESIS -> Optional.of(Dimension.THREE_D);
      default -> Optional.empty();
    };
  }

  /** A tomosynthesis has one SOP class for both, and says it in its intent. */
  private static Processing processing(String sopClass, Dataset data) {
    boolean raw =
        sopClass.equals(FOR_PROCESSING)
            || sopClass.equals(TOMOSYNTHESIS)
                && text(data, "PresentationIntentType").equals("FOR PROCESSING");
    return raw ? Processing.UNPROCESSED : Processing.PROCESSED;
  }

  private static int size(Dataset data, String keyword, String name) throws UnfitImageException {
    int size = data.number(keyword).map(Number::intValue).orElse(0);
    if (size <= 0) {
      throw new UnfitImageException(Reason.NOT_DICOM, name + ", " + keyword);
    }
    return size;
  }

  private static long bytes(Path file, String name) throws BrokenClientException {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new BrokenClientException(Reason.FILE_UNREADABLE, name);
    }
  }

  /** A tomosynthesis says it of its frames, which are all of one breast. */
  private static Optional<String> laterality(Dataset data) {
    return some(text(data, "ImageLaterality"))
        .or(() -> some(text(data, "Laterality")))
        .or(() ->
            data.items("SharedFunctionalGroupsSequence").stream()
                .flatMap(group -> group.items("FrameAnatomySequence").stream())
                .findFirst()
                .flatMap(anatomy -> some(text(anatomy, "FrameLaterality"))))
        .map(side -> Map.of("L", "left", "R", "right").getOrDefault(side, ""))
        .filter(side -> !side.isEmpty());
  }

  /** The coded view (SNOMED CT, or the codes it replaced), else the old ViewPosition. */
  private static Optional<String> view(Dataset data) {
    return data.items("ViewCodeSequence").stream()
        .findFirst()
        .flatMap(code -> some(text(code, "CodeValue")))
        .or(() -> some(text(data, "ViewPosition")))
        .map(view ->
            switch (view) {
              case "399162004", "R-10242", "CC" -> "cc";
              case "399368009", "R-10226", "MLO" -> "mlo";
              default -> "other";
            });
  }

  private static Optional<String> some(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static String text(Dataset data, String keyword) {
    return data.text(keyword).orElse("").replace('\0', ' ').strip();
  }
}
