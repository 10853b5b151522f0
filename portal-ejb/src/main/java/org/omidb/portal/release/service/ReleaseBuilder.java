package org.omidb.portal.release.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.omidb.portal.catalogue.service.CatalogueMovedException;
import org.omidb.portal.catalogue.service.SelectedCases;
import org.omidb.portal.catalogue.service.SelectedClient;
import org.omidb.portal.objects.domain.ObjectKey;
import org.omidb.portal.pseudonym.domain.ClientNumbers;
import org.omidb.portal.pseudonym.domain.ClientPseudonyms;
import org.omidb.portal.pseudonym.service.Pseudonyms;
import org.omidb.portal.release.domain.BuildFailure;
import org.omidb.portal.release.domain.BuildId;
import org.omidb.portal.release.domain.Contents;
import org.omidb.portal.release.domain.Linking;
import org.omidb.portal.release.domain.ReleaseLine;
import org.omidb.portal.shared.domain.ReleaseId;

/**
 * Builds a release client by client, each checked as it lies in the store before it is written
 * down. The same order and key give the same bytes, so a build may be cut off anywhere and go on.
 */
@ApplicationScoped
public class ReleaseBuilder {

  private final SelectedCases cases;
  private final Pseudonyms pseudonyms;
  private final ClientFiles clients;
  private final StoredFiles stored;
  private final BuildLog log;

  @Inject
  public ReleaseBuilder(
      SelectedCases cases,
      Pseudonyms pseudonyms,
      ClientFiles clients,
      StoredFiles stored,
      BuildLog log) {
    this.cases = cases;
    this.pseudonyms = pseudonyms;
    this.clients = clients;
    this.stored = stored;
    this.log = log;
  }

  /**
   * Builds what is missing.
   *
   * @throws BuildFailedException if it can never succeed
   * @throws IOException if a store is away, or full: it may succeed later
   */
  public Contents build(BuildId build, ReleaseLine release) throws IOException {
    var names = cases.names(release.selection());
    if (names.isEmpty()) {
      throw new BuildFailedException(BuildFailure.NOTHING_SELECTED, "the selection is empty");
    }
    long withoutPixels = cases.withoutPixels(release.selection());
    if (withoutPixels > 0) {
      throw new BuildFailedException(
          BuildFailure.SYNTHETIC_WITHOUT_PIXELS, withoutPixels + " images have no file");
    }
    var done = log.begin(build, release.id(), names.size());
    var all = pseudonyms.of(release.agreement(), ownKey(release), names, cases.highestNumber());
    buildClients(build, release, all, done);
    stored.removeStrays(release.id());
    var contents = log.contents(build, release.id());
    if (contents.counts().clients() != names.size()) {
      throw new BuildFailedException(
          BuildFailure.SELECTION_NOT_MET,
          contents.counts().clients() + " clients instead of " + names.size());
    }
    return contents;
  }

  private static Optional<ReleaseId> ownKey(ReleaseLine release) {
    return release.linking() == Linking.NONE ? Optional.of(release.id()) : Optional.empty();
  }

  private void buildClients(
      BuildId build, ReleaseLine release, Map<String, ClientPseudonyms> all, Set<Long> done)
      throws IOException {
    try {
      cases.forEach(
          release.selection(), client -> buildUnlessDone(build, release.id(), client, all, done));
    } catch (CatalogueMovedException e) {
      throw new BuildFailedException(BuildFailure.SOURCE_MISSING, e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * What is no trouble with a store, and nothing that was looked for, would come back at every try.
   */
  private ClientFiles.Written written(
      ObjectKey folder, SelectedClient client, ClientPseudonyms hers) throws IOException {
    try {
      return clients.write(folder, client, hers);
    } catch (BuildFailedException | UncheckedIOException known) {
      throw known;
    } catch (RuntimeException | StackOverflowError e) {
      throw new BuildFailedException(BuildFailure.UNEXPECTED, e);
    }
  }

  private void buildUnlessDone(
      BuildId build,
      ReleaseId release,
      SelectedClient client,
      Map<String, ClientPseudonyms> all,
      Set<Long> done) {
    var hers = Optional.ofNullable(all.get(client.name())).orElseThrow();
    long number = ClientNumbers.number(hers.id()).orElseThrow();
    if (done.contains(number)) {
      return;
    }
    try {
      var written = written(ReleaseFolder.of(release), client, hers);
      log.heldBack(build, written.heldBack());
      log.clientDone(build, release, number, written.counts(), written.files());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
