package org.omidb.portal.catalogue.service;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.omidb.portal.catalogue.service.ClientRefusal.Reason;
import org.omidb.portal.catalogue.store.ClientRows;
import org.omidb.portal.catalogue.store.ClientSource;
import org.omidb.portal.catalogue.store.FillingLock;
import org.omidb.portal.catalogue.store.Fingerprint;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.catalogue.store.SqlException;
import org.omidb.portal.objects.domain.ObjectStore;

/**
 * Takes a release folder into the catalogue, woman by woman, each in a transaction of her own. A
 * second import changes nothing; a woman whose files have changed is replaced; one whose files are
 * broken is refused by name, and the others go in. What older deliveries call otherwise is taken
 * for what it is, and named. An image that cannot be read, or can never be released, is left out by
 * name, and its woman goes in without it.
 */
public final class CatalogueImport {

  private final DataSource database;
  private final ObjectStore store;
  private final InstantSource clock;

  public CatalogueImport(DataSource database, ObjectStore objects, InstantSource clock) {
    this.database = database;
    this.store = objects;
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
   * @throws IOException if the folder is no release, its table of densities cannot be read,
   *     somebody else fills the catalogue, or the object store fails
   */
  public ImportSummary run(Path folder, Progress progress) throws IOException {
    var release = new SourceFolder(folder.toAbsolutePath().normalize());
    var densities = DensityTable.of(release);
    return FillingLock.alone(database, () -> run(release, densities, progress));
  }

  private ImportSummary run(SourceFolder release, DensityTable densities, Progress progress)
      throws IOException {
    var clients = release.clients();
    release.notePassedOver(clients);
    var outcomes = new ArrayList<Outcome>();
    var refusals = new ArrayList<ClientRefusal>();
    var leftOut = new ArrayList<LeftOutImage>();
    for (var client : clients) {
      var woman = new OneClient(release, densities, client);
      try {
        outcomes.add(woman.take());
        release.noteUnnamed(client);
        leftOut.addAll(woman.leftOut);
      } catch (BrokenClientException e) {
        refusals.add(e.of(client));
        densities.found(release.studies(client));
      }
      woman.objects.removeUnnamed();
      progress.done(client, outcomes.size() + refusals.size(), clients.size());
    }
    int unchanged = count(outcomes, Outcome.UNCHANGED);
    return new ImportSummary(
        clients.size(),
        outcomes.size() - unchanged,
        count(outcomes, Outcome.REPLACED),
        unchanged,
        refusals,
        leftOut,
        release.taken(),
        densities.ofNobody());
  }

  private static int count(List<Outcome> outcomes, Outcome outcome) {
    return (int) outcomes.stream().filter(outcome::equals).count();
  }

  /** The day of the import, where the collection is kept. */
  private Possible possible() {
    return new Possible(LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London")));
  }

  /** The taking in of one woman: hash, compare, read, copy the images, write the rows. */
  private final class OneClient implements ImageDbReader.Beside {

    private final SourceFolder folder;
    private final DensityTable densities;
    private final String client;
    private final ClientObjects objects;
    private final List<LeftOutImage> leftOut = new ArrayList<>();
    private Set<String> knownImages = Set.of();

    OneClient(SourceFolder folder, DensityTable densities, String client) {
      this.folder = folder;
      this.densities = densities;
      this.client = client;
      this.objects = new ClientObjects(database, store, client);
    }

    /** All that the source says is checked before the first image is copied. */
    Outcome take() throws BrokenClientException, IOException {
      var nbss = folder.nbss(client);
      var imagedb = folder.imagedb(client);
      var known = Sql.with(database, sql -> Fingerprint.known(sql, client));
      knownImages = known.map(her -> her.images().keySet()).orElse(Set.of());
      var source = read(nbss, imagedb);
      densities.found(source.studies().stream().map(ClientSource.Study::uid).toList());
      if (known.equals(Optional.of(Fingerprint.of(source)))) {
        return Outcome.UNCHANGED;
      }
      objects.copy(folder, source);
      return write(source);
    }

    private ClientSource read(SourceFolder.Content nbss, SourceFolder.Content imagedb)
        throws BrokenClientException {
      var possible = possible();
      var events = NbssReader.read(nbss.json(), client, possible);
      var lesions =
          events.episodes().stream()
              .collect(
                  toMap(
                      ClientSource.Episode::name,
                      episode ->
                          episode.lesions().stream()
                              .map(ClientSource.Lesion::name)
                              .collect(toSet())));
      var images = new ImageDbReader(imagedb.json(), lesions, possible, this);
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

    /**
     * An image that the catalogue has already is not lost to a file that can no longer be read:
     * then the woman stays as she is known. One that may never leave goes, known or not.
     */
    @Override
    public Optional<ClientSource.ImageFacts> image(String study, String series, String image)
        throws BrokenClientException {
      try {
        return Optional.of(facts(study, series, image));
      } catch (UnfitImageException e) {
        if (e.isDamaged() && knownImages.contains(image)) {
          throw e.ofWoman();
        }
        leftOut.add(e.of(client));
        return Optional.empty();
      }
    }

    private ClientSource.ImageFacts facts(String study, String series, String image)
        throws BrokenClientException, UnfitImageException {
      var dicom = folder.dicom(client, study, image);
      var sidecar = folder.sidecar(client, study, image);
      var hashes = new Fingerprint.OfImage(folder.hash(dicom), sidecar.sha256());
      return ImageReader.read(
          client, folder, dicom, sidecar, hashes, List.of(study, series, image));
    }

    @Override
    public void passedOver(String what) {
      folder.note(client, "nameless", what, Taken.NOTHING);
    }

    @Override
    public Optional<Integer> density(String study) throws BrokenClientException {
      return densities.of(study);
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
