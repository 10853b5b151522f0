package org.omidb.portal.release.service;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.omidb.portal.catalogue.service.SelectedClient;
import org.omidb.portal.deidentify.TokenScan;
import org.omidb.portal.dicom.DicomJson;
import org.omidb.portal.disclosure.ClientDisclosure;
import org.omidb.portal.disclosure.DisclosedClient;
import org.omidb.portal.disclosure.SourceIdentifiers;
import org.omidb.portal.objects.domain.ObjectKey;
import org.omidb.portal.objects.domain.ObjectStore;
import org.omidb.portal.pseudonym.domain.ClientPseudonyms;
import org.omidb.portal.release.domain.BuildFailure;
import org.omidb.portal.release.domain.Contents.Counts;
import org.omidb.portal.release.domain.HeldBack;
import org.omidb.portal.release.domain.ReleaseFile;
import org.omidb.portal.shared.service.Json;

/** Writes the files of one client, and looks at each as it then lies in the store. */
@ApplicationScoped
public class ClientFiles {

  private final ObjectStore objects;
  private final ImageFiles images;
  private final ClientDisclosure disclosure = new ClientDisclosure();

  @Inject
  public ClientFiles(ObjectStore objects, ImageFiles images) {
    this.objects = objects;
    this.images = images;
  }

  /** What was written of a client. */
  public record Written(Counts counts, List<ReleaseFile> files, List<HeldBack> heldBack) {
    public Written {
      files = List.copyOf(files);
      heldBack = List.copyOf(heldBack);
    }
  }

  /**
   * Writes the client below a folder. An image that can never leave is left out, with its marks;
   * the import takes none, but a catalogue may have some from before it knew the rule.
   *
   * @throws BuildFailedException if something of her may not leave, or cannot be read
   */
  public Written write(ObjectKey folder, SelectedClient client, ClientPseudonyms pseudonyms)
      throws IOException {
    var heldBack = heldBack(client);
    var fit = client.without(heldBack.stream().map(HeldBack::image).collect(toSet()));
    var disclosed = disclosure.disclose(fit, pseudonyms);
    var identifiers = new SourceIdentifiers(client);
    var files = new ArrayList<ReleaseFile>();
    for (var image : disclosed.images()) {
      var written = images.write(folder, disclosed, image, pseudonyms, identifiers);
      files.add(written.file());
      files.add(
          json(folder, disclosed.sidecarPath(image), DicomJson.of(written.header()), identifiers));
    }
    files.add(json(folder, disclosed.imagedbPath(), disclosed.imagedb(), identifiers));
    files.add(json(folder, disclosed.nbssPath(), disclosed.nbss(), identifiers));
    return new Written(counts(disclosed), files, heldBack);
  }

  private List<HeldBack> heldBack(SelectedClient client) throws IOException {
    var heldBack = new ArrayList<HeldBack>();
    for (var study : client.studies()) {
      for (var series : study.series()) {
        for (var image : series.images()) {
          images
              .obstacle(client, image)
              .ifPresent(reason -> heldBack.add(new HeldBack(image.uid(), reason.name())));
        }
      }
    }
    return heldBack;
  }

  private ReleaseFile json(
      ObjectKey folder, String path, Object tree, SourceIdentifiers identifiers)
      throws IOException {
    var bytes = Json.write(tree).getBytes(StandardCharsets.UTF_8);
    var written = objects.write(folder.resolve(path), new ByteArrayInputStream(bytes));
    var scan = new TokenScan(identifiers.all());
    refuseAny(scan.path(path));
    try (var content = objects.open(folder.resolve(path))) {
      refuseAny(scan.json(path, Json.MAPPER.readTree(content)));
    }
    return new ReleaseFile(path, written.bytes(), written.sha256());
  }

  /** The findings say where an identifier stands, and so may stand in a log themselves. */
  static void refuseAny(List<TokenScan.Finding> findings) {
    if (!findings.isEmpty()) {
      throw new BuildFailedException(BuildFailure.IDENTIFIER_FOUND, findings.toString());
    }
  }

  private static Counts counts(DisclosedClient client) {
    return new Counts(
        1,
        client.episodes(),
        client.studies(),
        client.images().size(),
        client.lesions(),
        client.marks());
  }
}
