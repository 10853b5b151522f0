package org.omidb.portal.casefile.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.omidb.portal.casefile.domain.ClientName;
import org.omidb.portal.catalogue.service.CatalogueImport;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.objects.store.DirectoryObjects;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.testing.Samples;
import org.omidb.portal.testing.TestDatabase;

/** A sample of women in the catalogue, and the services that show them. */
final class SampleCases {

  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  /** A woman with a marked invasive cancer, operated on. */
  static final ClientName MARKED = new ClientName("demd100001");

  static final Caller DANA = caller(Role.DATA_MANAGER);
  static final Caller AUDREY = caller(Role.AUDITOR);
  static final Caller LENA = caller(Role.LICENSING);

  final DirectoryObjects objects;
  final CaseFiles files;
  final CasePictures pictures;
  final CaseFinder finder;

  private SampleCases(DirectoryObjects objects) {
    this.objects = objects;
    this.files = new CaseFiles(TestDatabase.dataSource(), InstantSource.fixed(NOW));
    this.pictures = new CasePictures(files, objects);
    this.finder = new CaseFinder(TestDatabase.dataSource());
  }

  static SampleCases of(int women, Path folder) {
    try {
      var release = folder.resolve("release");
      var objects = new DirectoryObjects(folder.resolve("objects"));
      Samples.write(release, women, 7);
      Sql.with(TestDatabase.dataSource(), sql -> sql.update("delete from client"));
      new CatalogueImport(TestDatabase.dataSource(), objects, InstantSource.fixed(NOW))
          .run(release, (client, number, of) -> {});
      return new SampleCases(objects);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Caller caller(Role role) {
    return new Caller(new PersonId(UUID.randomUUID()), Set.of(role));
  }
}
