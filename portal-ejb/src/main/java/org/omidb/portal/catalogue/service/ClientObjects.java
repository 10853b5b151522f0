package org.omidb.portal.catalogue.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.omidb.portal.catalogue.domain.CatalogueObjects;
import org.omidb.portal.catalogue.service.ClientRefusal.Reason;
import org.omidb.portal.catalogue.store.ClientSource;
import org.omidb.portal.catalogue.store.NamedObjects;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.objects.domain.ObjectKey;
import org.omidb.portal.objects.domain.ObjectStore;

/** The files of one woman's images in the object store. Whoever calls fills the catalogue alone. */
final class ClientObjects {

  private final DataSource database;
  private final ObjectStore objects;
  private final String client;

  ClientObjects(DataSource database, ObjectStore objects, String client) {
    this.database = database;
    this.objects = objects;
    this.client = client;
  }

  /** Copies the images that are not there yet. */
  void copy(SourceFolder folder, ClientSource source) throws BrokenClientException, IOException {
    for (var study : source.studies()) {
      for (var image : study.images().toList()) {
        copy(folder, study, image);
      }
    }
  }

  private void copy(SourceFolder folder, ClientSource.Study study, ClientSource.Image image)
      throws BrokenClientException, IOException {
    var sha256 = image.facts().sha256();
    var key = CatalogueObjects.key(client, study.uid(), image.uid(), sha256);
    if (objects.exists(key)) {
      return;
    }
    var file = folder.dicom(client, study.uid(), image.uid());
    try (var content = opened(file, folder.name(file))) {
      if (!objects.write(key, content).sha256().equals(sha256)) {
        objects.delete(key);
        throw new BrokenClientException(Reason.FILE_CHANGED, folder.name(file));
      }
    }
  }

  private static InputStream opened(Path file, String name) throws BrokenClientException {
    try {
      return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      throw new BrokenClientException(Reason.FILE_UNREADABLE, name);
    }
  }

  /**
   * Removes her files that neither a row of hers nor a frozen selection names: those copied for her
   * before she was refused, by this import or by one that died, and those she had before she was
   * replaced.
   */
  void removeUnnamed() throws IOException {
    List<ObjectKey> there;
    try (var keys = objects.list(CatalogueObjects.folder(client))) {
      there = keys.toList();
    }
    var named = Sql.with(database, sql -> NamedObjects.ofImages(sql, client));
    var unnamed = there.stream().filter(key -> !named.contains(key)).toList();
    if (unnamed.isEmpty()) {
      return;
    }
    var frozen = Sql.with(database, sql -> NamedObjects.ofFrozen(sql, client));
    for (var key : unnamed) {
      if (!frozen.contains(name(key))) {
        objects.delete(key);
      }
    }
  }

  private static String name(ObjectKey key) {
    return key.value().substring(key.value().lastIndexOf('/') + 1);
  }
}
