package org.omidb.portal.catalogue.service;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.omidb.portal.catalogue.domain.CatalogueObjects;
import org.omidb.portal.catalogue.service.ClientRefusal.Reason;
import org.omidb.portal.catalogue.store.ClientRows;
import org.omidb.portal.catalogue.store.ClientSource;
import org.omidb.portal.catalogue.store.Fingerprint;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.catalogue.store.SqlException;
import org.omidb.portal.objects.domain.ObjectStore;

/**
 * Takes a release folder into the catalogue, woman by woman, each in a transaction of her own. A
 * second import changes nothing; a woman whose files have changed is replaced; one whose files are
 * broken is refused by name, and the others go in.
 */
public final class CatalogueImport {

  private final DataSource database;
  private final ObjectStore objects;
  private final InstantSource clock;

  public CatalogueImport(DataSource database, ObjectStore objects, InstantSource clock) {
    this.database = database;
    this.objects = objects;
    this.clock = clock;
  }

  /** Hears of each woman as she is done. */
  @FunctionalInterface
  public interface Progress {
    void done(String client, int number, int of);
  }

  private enum Outcome {
    STORED,
    REPLACED,
    UNCHANGED
  }

  /**
   * Imports all women of the folder.
   *
   * @throws IOException if the folder is no release, or the object store fails
   */
  public ImportSummary run(Path folder, Progress progress) throws IOException {
    var release = new ReleaseFolder(folder.toAbsolutePath().normalize());
    var clients = release.clients();
    var outcomes = new ArrayList<Outcome>();
    var refusals = new ArrayList<ClientRefusal>();
    for (var client : clients) {
      try {
        outcomes.add(new OneClient(release, client).take());
      } catch (BrokenClientException e) {
        refusals.add(e.of(client));
      }
      progress.done(client, outcomes.size() + refusals.size(), clients.size());
    }
    int unchanged = count(outcomes, Outcome.UNCHANGED);
    return new ImportSummary(
        clients.size(),
        outcomes.size() - unchanged,
        count(outcomes, Outcome.REPLACED),
        unchanged,
        refusals);
  }

  private static int count(List<Outcome> outcomes, Outcome outcome) {
    return (int) outcomes.stream().filter(outcome::equals).count();
  }

  /** The taking in of one woman: hash, compare, read, copy the images, write the rows. */
  private final class OneClient {

    private final ReleaseFolder folder;
    private final String client;

    OneClient(ReleaseFolder folder, String client) {
      this.folder = folder;
      this.client = client;
    }

    Outcome take() throws BrokenClientException, IOException {
      var nbss = folder.nbss(client);
      var imagedb = folder.imagedb(client);
      var known = Sql.with(database, sql -> Fingerprint.known(sql, client));
      var source = read(nbss, imagedb);
      if (known.equals(Optional.of(fingerprint(source)))) {
        return Outcome.UNCHANGED;
      }
      copyImages(source);
      return write(source);
    }

    private ClientSource read(ReleaseFolder.Content nbss, ReleaseFolder.Content imagedb)
        throws BrokenClientException {
      var events = NbssReader.read(nbss.json(), client);
      var lesions =
          events.episodes().stream()
              .collect(
                  toMap(
                      ClientSource.Episode::name,
                      episode ->
                          episode.lesions().stream()
                              .map(ClientSource.Lesion::name)
                              .collect(toSet())));
      var images = new ImageDbReader(imagedb.json(), lesions, this::facts);
      return new ClientSource(
          client,
          images.site(client),
          events.classification(),
          folder.isSynthetic(),
          events.fields(),
          nbss.sha256(),
          imagedb.sha256(),
          events.episodes(),
          images.studies());
    }

    private ClientSource.ImageFacts facts(String study, String series, String image)
        throws BrokenClientException {
      var dicom = folder.dicom(client, study, image);
      var sidecar = folder.sidecar(client, study, image);
      var hashes = new Fingerprint.OfImage(folder.hash(dicom), sidecar.sha256());
      return ImageReader.read(folder, dicom, sidecar, hashes, List.of(study, series, image));
    }

    private static Fingerprint fingerprint(ClientSource source) {
      return new Fingerprint(
          source.synthetic(),
          source.nbss(),
          source.imagedb(),
          source.studies().stream()
              .flatMap(ClientSource.Study::images)
              .collect(
                  toMap(
                      ClientSource.Image::uid,
                      image ->
                          new Fingerprint.OfImage(
                              image.facts().sha256(), image.facts().sidecar()))));
    }

    private void copyImages(ClientSource source) throws BrokenClientException, IOException {
      for (var study : source.studies()) {
        for (var image : study.images().toList()) {
          copyImage(study, image);
        }
      }
    }

    private void copyImage(ClientSource.Study study, ClientSource.Image image)
        throws BrokenClientException, IOException {
      var sha256 = image.facts().sha256();
      var key = CatalogueObjects.key(client, study.uid(), image.uid(), sha256);
      if (objects.exists(key)) {
        return;
      }
      var file = folder.dicom(client, study.uid(), image.uid());
      try (var content = Files.newInputStream(file)) {
        if (!objects.write(key, content).sha256().equals(sha256)) {
          objects.delete(key);
          throw new BrokenClientException(Reason.FILE_CHANGED, folder.name(file));
        }
      }
    }

    private Outcome write(ClientSource source) throws BrokenClientException {
      try {
        int version =
            Sql.inTransaction(database, sql -> ClientRows.replace(sql, source, clock.instant()));
        return version == 1 ? Outcome.STORED : Outcome.REPLACED;
      } catch (SqlException e) {
        if (e.isAboutValues()) {
          throw new BrokenClientException(
              e.isDuplicate() ? Reason.UID_TAKEN : Reason.VALUES_UNFIT, "data/" + client);
        }
        throw e;
      }
    }
  }
}
